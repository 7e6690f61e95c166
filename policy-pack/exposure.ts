import { isPublic, judgeStatements, type Statement } from "./iam.ts";
import { isInternetRange } from "./network.ts";
import type { Resource } from "./resource.ts";
import { families, TOKENS } from "./tokens.ts";
import { and, every, not, or, some, type Truth, truth } from "./truth.ts";
import type { Value } from "./value.ts";
import { combine, judge, notApplicable, type Verdict } from "./verdict.ts";

/** A way in which resources become reachable from outside of the account or network. */
export interface Exposure {
  readonly tokens: readonly string[];
  readonly judge: (resource: Resource) => Verdict;
}

/** A switch that must not stand on `open`. */
interface Switch {
  readonly tokens: readonly string[];
  readonly path: string;
  readonly open: RegExp;
  readonly absent?: string | boolean;
  readonly what: string;
  readonly fix: string;
}

const ON = /^true$/i;
const ADDRESS = "it gets a public address";
const REACHABLE = "it can be reached from the internet";

const SWITCHES: readonly Switch[] = [
  {
    tokens: families(TOKENS.instance, TOKENS.launchConfiguration, TOKENS.spotInstanceRequest),
    path: "associatePublicIpAddress",
    open: ON,
    what: ADDRESS,
    fix: "set associatePublicIpAddress: false",
  },
  {
    tokens: TOKENS.subnet,
    path: "mapPublicIpOnLaunch",
    open: ON,
    what: "whatever starts in the subnet gets a public address",
    fix: "set mapPublicIpOnLaunch: false",
  },
  {
    tokens: families(
      TOKENS.rdsInstance,
      TOKENS.rdsClusterInstance,
      TOKENS.neptuneClusterInstance,
      TOKENS.redshiftCluster,
      TOKENS.redshiftWorkgroup,
      TOKENS.replicationInstance,
      TOKENS.messageBroker,
    ),
    path: "publiclyAccessible",
    open: ON,
    what: REACHABLE,
    fix: "set publiclyAccessible: false",
  },
  {
    tokens: TOKENS.kafkaCluster,
    path: "brokerNodeGroupInfo.connectivityInfo.publicAccess.type",
    open: /^SERVICE_PROVIDED_EIPS$/,
    what: "the brokers have public addresses",
    fix: 'set connectivityInfo.publicAccess.type: "DISABLED"',
  },
  {
    tokens: TOKENS.notebook,
    path: "directInternetAccess",
    open: /^Enabled$/i,
    absent: "Enabled",
    what: "the notebook has a way to the internet around the VPC",
    fix: 'set directInternetAccess: "Disabled", and a subnet',
  },
  {
    tokens: TOKENS.functionUrl,
    path: "authorizationType",
    open: /^NONE$/,
    what: "anyone may call the function",
    fix: 'set authorizationType: "AWS_IAM"',
  },
  {
    tokens: TOKENS.bucket,
    path: "acl",
    open: /^(public-|authenticated-read)/,
    what: "the access control list lets in everyone",
    fix: 'remove acl, or set it to "private"',
  },
  {
    tokens: TOKENS.bucketAcl,
    path: "acl",
    open: /^(public-|authenticated-read)/,
    what: "the access control list lets in everyone",
    fix: 'set acl: "private"',
  },
  {
    tokens: TOKENS.amiLaunchPermission,
    path: "group",
    open: /^all$/,
    what: "every AWS account may start the image",
    fix: "name the accounts by accountId",
  },
];

function ofSwitch({ tokens, path, open, absent, what, fix }: Switch): Exposure {
  return {
    tokens,
    judge: (resource) => {
      const value = resource.at(path);
      const isOpen = value.matches((text) => open.test(text), absent === undefined ? {} : { absent });
      return judge(not(isOpen), { what, at: value, required: "nothing open to everyone", fix });
    },
  };
}

/** Ranges of addresses that a resource policy is tied to, none of which is the internet. */
function hasNetworkCondition(statement: Statement): Truth {
  return some(statement.conditions, ({ operator, key, ifExists, values }) => {
    const restricts = operator === "ipaddress" && /^aws:(vpc)?sourceip$/.test(key) && !ifExists && values.length > 0;
    return and(
      truth(restricts),
      every(values, (value) => value.matches((text) => !isInternetRange(text))),
    );
  });
}

function ofDocument(tokens: readonly string[], path: string, inVpc?: string): Exposure {
  return {
    tokens,
    judge: (resource) => {
      if (inVpc !== undefined && !resource.at(inVpc).isAbsent) return notApplicable("it stands in a VPC");
      return judgeStatements(resource.at(path), (statement) =>
        judge(not(and(isPublic(statement), not(hasNetworkCondition(statement)))), {
          what: "the resource policy lets in everyone",
          at: statement.value.at(statement.notPrincipals.length > 0 ? "NotPrincipal" : "Principal"),
          required: "named principals, or a condition that binds the star to an account, organization or network",
          fix: "name the principals, or add a condition such as StringEquals aws:PrincipalOrgID",
        }),
      );
    },
  };
}

const EVERYONE = /\/groups\/global\/(AllUsers|AuthenticatedUsers)$/;

/** Grants of an access control list, in the forms of a bucket and of its companion. */
const grants: Exposure = {
  tokens: families(TOKENS.bucket, TOKENS.bucketAcl),
  judge: (resource) => {
    const uris = [
      ...resource
        .at("grants")
        .items()
        .map((grant) => grant.at("uri")),
      ...resource
        .at("accessControlPolicy.grants")
        .items()
        .map((grant) => grant.at("grantee.uri")),
    ];
    return combine(
      uris.map((uri) =>
        judge(not(uri.matches((text) => EVERYONE.test(text))), {
          what: "the access control list lets in everyone",
          at: uri,
          required: "no group of everyone",
          fix: "remove the grant, and name principals in a bucket policy",
        }),
      ),
    );
  },
};

const BLOCKS = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"] as const;

const accessBlock: Exposure = {
  tokens: families(TOKENS.bucketPublicAccessBlock, TOKENS.accountPublicAccessBlock),
  judge: (block) =>
    combine(
      BLOCKS.map((key) =>
        judge(block.at(key).is(true, { absent: false }), {
          what: "public access to S3 is not blocked in full",
          at: block.at(key),
          required: "true",
          fix: `set ${key}: true`,
        }),
      ),
    ),
};

const launchTemplate: Exposure = {
  tokens: TOKENS.launchTemplate,
  judge: (template) =>
    combine(
      template
        .at("networkInterfaces")
        .items()
        .map((card) => card.at("associatePublicIpAddress"))
        .map((value) =>
          judge(not(value.is(true, { absent: false })), {
            what: ADDRESS,
            at: value,
            required: "false",
            fix: 'set associatePublicIpAddress: "false"',
          }),
        ),
    ),
};

/** An address for a NAT gateway or a load balancer is no exposure of a machine; one for a machine is. */
const elasticIp: Exposure = {
  tokens: families(TOKENS.elasticIp, TOKENS.elasticIpAssociation),
  judge: (address) => {
    const holders = ["instance", "instanceId", "networkInterface", "networkInterfaceId"].map((key) => address.at(key));
    return judge(not(or(...holders.map((holder) => holder.set()))), {
      what: "a machine gets a public address",
      at: holders.find((holder) => !holder.isAbsent),
      required: "addresses for NAT gateways only",
      fix: "remove it, and reach the machine through a load balancer or Session Manager",
    });
  },
};

const kubernetes: Exposure = {
  tokens: TOKENS.kubernetesCluster,
  judge: (cluster) => {
    const config = cluster.at("vpcConfig");
    const ranges = config.at("publicAccessCidrs");
    const open = ranges.isAbsent ? truth(true) : some(ranges.items(), (range) => range.matches(isInternetRange));
    return judge(not(and(config.at("endpointPublicAccess").is(true, { absent: true }), open)), {
      what: "the Kubernetes API answers the whole internet",
      at: ranges.isAbsent ? config.at("endpointPublicAccess") : ranges,
      required: "a private endpoint, or narrow ranges",
      fix: "set vpcConfig.endpointPublicAccess: false and endpointPrivateAccess: true, or publicAccessCidrs",
    });
  },
};

const permission: Exposure = {
  tokens: TOKENS.functionPermission,
  judge: (grant) => {
    const bound = ["sourceAccount", "sourceArn", "principalOrgId"].map((key) => grant.at(key).set());
    return judge(not(and(grant.at("principal").is("*"), not(or(...bound)))), {
      what: "anyone may call the function",
      at: grant.at("principal"),
      required: "a principal, or sourceArn, sourceAccount or principalOrgId",
      fix: "name the principal, or add sourceArn",
    });
  },
};

const snapshot: Exposure = {
  tokens: TOKENS.databaseSnapshot,
  judge: (copy) =>
    judge(not(some(copy.at("sharedAccounts").items(), (account: Value) => account.is("all"))), {
      what: "every AWS account may restore the snapshot",
      at: copy.at("sharedAccounts"),
      required: "account ids",
      fix: 'replace "all" by the ids of the accounts',
    }),
};

/** All ways that are known. Tasks, security groups, ECR and KMS have policies of their own. */
export const EXPOSURES: readonly Exposure[] = [
  ...SWITCHES.map(ofSwitch),
  ofDocument(families(TOKENS.bucketPolicy, TOKENS.bucket), "policy"),
  ofDocument(families(TOKENS.queue, TOKENS.queuePolicy), "policy"),
  ofDocument(families(TOKENS.topic, TOKENS.topicPolicy), "policy"),
  ofDocument(TOKENS.role, "assumeRolePolicy"),
  ofDocument(TOKENS.searchDomain, "accessPolicies", "vpcOptions"),
  grants,
  accessBlock,
  launchTemplate,
  elasticIp,
  kubernetes,
  permission,
  snapshot,
];
