import { isPublic, judgeStatements, type Statement } from "./iam.ts";
import { isInternetRange } from "./network.ts";
import type { Resource } from "./resource.ts";
import { families, TOKENS } from "./tokens.ts";
import { and, every, not, or, some, type Truth, truth } from "./truth.ts";
import type { Value } from "./value.ts";
import { combine, judge, notApplicable, type Verdict } from "./verdict.ts";

/** A way in which the network of a resource becomes reachable from outside. */
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
    ),
    path: "publiclyAccessible",
    open: ON,
    what: REACHABLE,
    fix: "set publiclyAccessible: false",
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

/** All ways that are known. Resource policies, access control lists, tasks and security groups have policies of their own. */
export const EXPOSURES: readonly Exposure[] = [...SWITCHES.map(ofSwitch), launchTemplate, elasticIp, kubernetes];
