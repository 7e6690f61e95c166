/** Identities of load balancing, CloudFront, DNS, certificates and WAF. */
import { asStrings } from "../../values.ts";
import type { Value } from "../../wire.ts";
import { LOWER, UPPER } from "./context.ts";
import type { Identity, IdentityContext, IdentityTable } from "./context.ts";

// Hosted zones of load balancers by region (AWS General Reference: Elastic Load Balancing endpoints and quotas).
const ALB_ZONES: Readonly<Record<string, string>> = {
  "us-east-1": "Z35SXDOTRQ7X7K",
  "us-east-2": "Z3AADJGX6KTTL2",
  "us-west-1": "Z368ELLRRE2KJ0",
  "us-west-2": "Z1H1FL5HABSF5",
  "eu-west-1": "Z32O12XQLNTSW2",
  "eu-central-1": "Z215JYRZR1TBD5",
};

function balancerPath(context: IdentityContext): string {
  const kind =
    context.input("loadBalancerType") === "network"
      ? "net"
      : context.input("loadBalancerType") === "gateway"
        ? "gwy"
        : "app";
  return `${kind}/${context.input("name")}/${context.hex(16, "id")}`;
}

function balancerOutputs(context: IdentityContext, _id: string, arn: string): Record<string, Value> {
  const number = Number.parseInt(context.hex(8, "dns"), 16);
  const name = context.input("name");
  const internal = context.inputs["internal"] === true;
  const suffix = arn.slice(arn.indexOf("loadbalancer/") + "loadbalancer/".length);
  return {
    arnSuffix: suffix,
    dnsName: `${internal ? "internal-" : ""}${name}-${number}.${context.region}.elb.amazonaws.com`,
    zoneId: ALB_ZONES[context.region] ?? `Z${context.text(13, UPPER, "zone")}`,
    internal,
    ipAddressType: context.inputs["ipAddressType"] ?? "ipv4",
    securityGroups: context.inputs["securityGroups"] ?? [],
  };
}

/** A listener's ARN has its load balancer's path, a rule's its listener's. */
function below(parent: string, kind: string, parentKind: string): Identity {
  return {
    id: (context) => {
      const owner =
        context.input(parent) ||
        context.arn("elasticloadbalancing", `${parentKind}/app/unknown/${context.hex(16, "parent")}`);
      return `${owner.replace(`:${parentKind}/`, `:${kind}/`)}/${context.hex(16, "id")}`;
    },
  };
}

function validationOptions(context: IdentityContext): Record<string, Value> {
  const domains = [context.input("domainName"), ...asStrings(context.inputs["subjectAlternativeNames"])];
  const unique = [...new Set(domains.filter((domain) => domain !== ""))];
  return {
    domainValidationOptions: unique.map((domain) => {
      const base = domain.replace(/^\*\./, "");
      return {
        domainName: domain,
        resourceRecordName: `_${context.hex(32, `record ${base}`)}.${base}.`,
        resourceRecordType: "CNAME",
        resourceRecordValue: `_${context.hex(32, `value ${base}`)}.${context.text(10, "abcdefghijklmnopqrstuvwxyz", base)}.acm-validations.aws.`,
      };
    }),
    subjectAlternativeNames: unique,
    status: "PENDING_VALIDATION",
    type: "AMAZON_ISSUED",
    renewalEligibility: "INELIGIBLE",
    keyAlgorithm: context.inputs["keyAlgorithm"] ?? "RSA_2048",
    validationMethod: context.inputs["validationMethod"] ?? "NONE",
    notBefore: "",
    notAfter: "",
  };
}

function cloudfront(kind: string, length = 13): Identity {
  return {
    id: (context) => `E${context.text(length, UPPER, "id")}`,
    arn: (context, id) => context.arn("cloudfront", `${kind}/${id}`, "global"),
    outputs: (context) => ({ etag: `E${context.text(13, UPPER, "etag")}` }),
  };
}

/** CloudFront's named objects whose id is a UUID. */
function cloudfrontPolicy(kind: string): Identity {
  return {
    id: (context) => context.uuid("id"),
    arn: (context, id) => context.arn("cloudfront", `${kind}/${id}`, "global"),
    outputs: (context) => ({ etag: `E${context.text(13, UPPER, "etag")}` }),
  };
}

function distributionOutputs(context: IdentityContext): Record<string, Value> {
  return {
    domainName: `d${context.text(13, LOWER, "domain")}.cloudfront.net`,
    hostedZoneId: "Z2FDTNDATAQYW2",
    status: "Deployed",
    inProgressValidationBatches: 0,
    callerReference: `terraform-${context.hex(18, "caller")}`,
    etag: `E${context.text(13, UPPER, "etag")}`,
    lastModifiedTime: "2025-01-01 00:00:00.000 +0000 UTC",
    trustedSigners: [{ enabled: false, items: [] }],
    trustedKeyGroups: [{ enabled: false, items: [] }],
  };
}

function wafArn(kind: string): NonNullable<Identity["arn"]> {
  return (context, id) => {
    const scope = context.input("scope") === "CLOUDFRONT" ? "global" : "regional";
    return context.arn("wafv2", `${scope}/${kind}/${context.input("name")}/${id}`);
  };
}

function waf(kind: string): Identity {
  return {
    id: (context) => context.uuid("id"),
    arn: wafArn(kind),
    outputs: (context) => ({ lockToken: context.uuid("lock"), capacity: 100, applicationIntegrationUrl: "" }),
  };
}

function recordOutputs(context: IdentityContext): Record<string, Value> {
  return { fqdn: context.input("name").replace(/\.$/, "") };
}

/** By canonical token. */
export const EDGE: IdentityTable = {
  "aws:lb/loadBalancer:LoadBalancer": {
    id: (context) => context.arn("elasticloadbalancing", `loadbalancer/${balancerPath(context)}`),
    outputs: balancerOutputs,
  },
  "aws:lb/targetGroup:TargetGroup": {
    id: (context) =>
      context.arn("elasticloadbalancing", `targetgroup/${context.input("name")}/${context.hex(16, "id")}`),
    outputs: (_context, _id, arn) => ({ arnSuffix: arn.slice(arn.indexOf("targetgroup/")), loadBalancerArns: [] }),
  },
  "aws:lb/listener:Listener": below("loadBalancerArn", "listener", "loadbalancer"),
  "aws:lb/listenerRule:ListenerRule": below("listenerArn", "listener-rule", "listener"),
  "aws:lb/listenerCertificate:ListenerCertificate": {
    id: (context) => `${context.input("listenerArn")}_${context.input("certificateArn")}`,
  },
  "aws:lb/targetGroupAttachment:TargetGroupAttachment": {
    id: (context) => `${context.input("targetGroupArn")}-${context.hex(20, "id")}`,
  },
  "aws:lb/trustStore:TrustStore": {
    id: (context) =>
      context.arn("elasticloadbalancing", `truststore/${context.input("name")}/${context.hex(16, "id")}`),
    outputs: (context, _id, arn) => ({ arnSuffix: arn.slice(arn.indexOf("truststore/")), name: context.input("name") }),
  },
  "aws:acm/certificate:Certificate": {
    id: (context) => context.arn("acm", `certificate/${context.uuid("id")}`),
    outputs: validationOptions,
  },
  "aws:acm/certificateValidation:CertificateValidation": { id: () => "2025-01-01 00:00:00 +0000 UTC" },
  "aws:cloudfront/distribution:Distribution": { ...cloudfront("distribution"), outputs: distributionOutputs },
  "aws:cloudfront/vpcOrigin:VpcOrigin": {
    id: (context) => `vo_${context.text(22, LOWER, "id")}`,
    arn: (context, id) => context.arn("cloudfront", `vpcorigin/${id}`, "global"),
    outputs: (context) => ({ etag: `E${context.text(13, UPPER, "etag")}` }),
  },
  "aws:cloudfront/originAccessControl:OriginAccessControl": cloudfront("origin-access-control"),
  "aws:cloudfront/originAccessIdentity:OriginAccessIdentity": {
    ...cloudfront("origin-access-identity"),
    outputs: (context, id) => ({
      iamArn: `arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity ${id}`,
      cloudfrontAccessIdentityPath: `origin-access-identity/cloudfront/${id}`,
      s3CanonicalUserId: context.hex(96, "canonical"),
      callerReference: context.hex(18, "caller"),
      etag: `E${context.text(13, UPPER, "etag")}`,
    }),
  },
  "aws:cloudfront/cachePolicy:CachePolicy": cloudfrontPolicy("cache-policy"),
  "aws:cloudfront/originRequestPolicy:OriginRequestPolicy": cloudfrontPolicy("origin-request-policy"),
  "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy": cloudfrontPolicy("response-headers-policy"),
  "aws:cloudfront/keyGroup:KeyGroup": cloudfrontPolicy("key-group"),
  "aws:cloudfront/publicKey:PublicKey": { id: (context) => `K${context.text(13, UPPER, "id")}` },
  "aws:cloudfront/function:Function": {
    id: (context) => context.input("name"),
    arn: (context, id) => context.arn("cloudfront", `function/${id}`, "global"),
    outputs: (context) => ({
      etag: `E${context.text(13, UPPER, "etag")}`,
      liveStageEtag: `E${context.text(13, UPPER, "live")}`,
      status: "UNASSOCIATED",
    }),
  },
  "aws:route53/zone:Zone": {
    id: (context) => `Z${context.text(20, UPPER, "id")}`,
    arn: (context, id) => context.arn("route53", `hostedzone/${id}`, "public"),
    outputs: (context, id) => ({
      zoneId: id,
      nameServers: [1, 2, 3, 4].map(
        (n) =>
          `ns-${Number.parseInt(context.hex(3, `ns ${n}`), 16) % 2048}.awsdns-${10 + n}.${["com", "net", "org", "co.uk"][n - 1]}`,
      ),
      primaryNameServer: `ns-${Number.parseInt(context.hex(3, "ns 1"), 16) % 2048}.awsdns-11.com`,
    }),
  },
  "aws:route53/record:Record": {
    id: (context) =>
      [context.input("zoneId"), context.input("name"), context.input("type"), context.input("setIdentifier")]
        .filter((part) => part !== "")
        .join("_"),
    outputs: recordOutputs,
  },
  "aws:wafv2/webAcl:WebAcl": waf("webacl"),
  "aws:wafv2/ipSet:IpSet": waf("ipset"),
  "aws:wafv2/ruleGroup:RuleGroup": waf("rulegroup"),
  "aws:wafv2/regexPatternSet:RegexPatternSet": waf("regexpatternset"),
  "aws:wafv2/webAclAssociation:WebAclAssociation": {
    id: (context) => `${context.input("webAclArn")},${context.input("resourceArn")}`,
  },
  "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration": { id: (context) => context.input("resourceArn") },
};
