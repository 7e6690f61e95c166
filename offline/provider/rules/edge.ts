/** Rules of load balancers, CloudFront, certificates and WAF. */
import { nameOfUrn } from "../aws/tokens.ts";
import type { Failure } from "../provider.ts";
import { asBoolean, asMap, asMaps, asNumber, asString, asStrings, hasUnknown } from "../values.ts";
import { failIf, othersOf } from "./rule.ts";
import type { Rule, RuleSubject } from "./rule.ts";

const BALANCER = "aws:lb/loadBalancer:LoadBalancer";
const TARGETS = "aws:lb/targetGroup:TargetGroup";
const LISTENER = "aws:lb/listener:Listener";
const DISTRIBUTION = "aws:cloudfront/distribution:Distribution";
const SUBNET = "aws:ec2/subnet:Subnet";
const CERTIFICATE = "aws:acm/certificate:Certificate";
const WEB_ACL = "aws:wafv2/webAcl:WebAcl";

function balancerZones(subject: RuleSubject): readonly Failure[] {
  const type = asString(subject.inputs["loadBalancerType"]) ?? "application";
  const subnets = subject.inputs["subnets"];
  if (type !== "application" || !Array.isArray(subnets) || hasUnknown(subnets)) return [];
  const zones = asStrings(subnets).map((id) =>
    asString(
      subject.simulation.byId([SUBNET], id)?.outputs["availabilityZone"] ??
        subject.simulation.byId([SUBNET], id)?.inputs["availabilityZone"],
    ),
  );
  if (zones.some((zone) => zone === undefined) && asStrings(subnets).length >= 2) return [];
  const distinct = new Set(zones).size;
  if (distinct < 2)
    return [{ property: "subnets", reason: `found subnets in ${distinct} zone, allowed: at least two zones` }];
  return failIf(distinct < zones.length, "subnets", "found two subnets in one zone, allowed: one subnet a zone");
}

function healthTimeout(subject: RuleSubject): readonly Failure[] {
  const check = asMap(subject.inputs["healthCheck"]);
  const timeout = asNumber(check["timeout"]);
  const interval = asNumber(check["interval"]) ?? 30;
  return failIf(
    timeout !== undefined && timeout >= interval,
    "healthCheck.timeout",
    `found ${timeout} s with an interval of ${interval} s, allowed: less than the interval`,
  );
}

function targetNeeds(subject: RuleSubject): readonly Failure[] {
  if (asString(subject.inputs["targetType"]) === "lambda" || hasUnknown(subject.inputs["targetType"])) return [];
  const absent = ["port", "protocol", "vpcId"].filter(
    (name) => subject.inputs[name] === undefined || subject.inputs[name] === null,
  );
  return failIf(
    absent.length > 0,
    absent[0] ?? "",
    `found no ${absent.join(", ")}, but targets other than lambda need them`,
  );
}

function listenerCertificate(subject: RuleSubject): readonly Failure[] {
  const protocol = asString(subject.inputs["protocol"]);
  const secure = protocol === "HTTPS" || protocol === "TLS";
  const given = subject.inputs["certificateArn"] !== undefined && subject.inputs["certificateArn"] !== null;
  if (secure) return failIf(!given, "certificateArn", `found none, but a ${protocol} listener needs a certificate`);
  return failIf(
    protocol === "HTTP" && given,
    "certificateArn",
    "found a certificate on an HTTP listener, allowed: HTTPS with it, or HTTP without",
  );
}

function listenerCertificateRegion(subject: RuleSubject): readonly Failure[] {
  const [, , service, region] = asString(subject.inputs["certificateArn"])?.split(":") ?? [];
  return failIf(
    service === "acm" && region !== subject.region,
    "certificateArn",
    `found a certificate of ${region}, allowed: one of the load balancer's region, ${subject.region}`,
  );
}

function listenerPort(subject: RuleSubject): readonly Failure[] {
  const port = asNumber(subject.inputs["port"]);
  const balancer = asString(subject.inputs["loadBalancerArn"]);
  const rival = othersOf(subject, LISTENER).find(
    (item) =>
      balancer !== undefined &&
      port !== undefined &&
      item.inputs["loadBalancerArn"] === balancer &&
      asNumber(item.inputs["port"]) === port,
  );
  return failIf(
    rival !== undefined,
    "port",
    `found ${port}, on which ${nameOfUrn(rival?.urn ?? "")} listens already (DuplicateListener)`,
  );
}

function aliasCertificate(subject: RuleSubject): readonly Failure[] {
  const aliases = asStrings(subject.inputs["aliases"]);
  const viewer = asMap(subject.inputs["viewerCertificate"]);
  return failIf(
    aliases.length > 0 && asBoolean(viewer["cloudfrontDefaultCertificate"]) === true,
    "viewerCertificate",
    `found CloudFront's own certificate with the aliases ${aliases.join(", ")}, allowed: a certificate that covers them`,
  );
}

function certificateRegion(subject: RuleSubject): readonly Failure[] {
  const arn = asString(asMap(subject.inputs["viewerCertificate"])["acmCertificateArn"]);
  return failIf(
    arn !== undefined && arn !== "" && arn.split(":")[3] !== "us-east-1",
    "viewerCertificate.acmCertificateArn",
    `found a certificate of ${arn?.split(":")[3]}, allowed: us-east-1 (set region: "us-east-1" on the certificate)`,
  );
}

function originsOf(subject: RuleSubject): readonly Failure[] {
  return asMaps(subject.inputs["origins"]).flatMap((origin, index) => {
    const domain = asString(origin["domainName"]);
    const balancer = othersOf(subject, BALANCER).find(
      (item) => domain !== undefined && item.outputs["dnsName"] === domain,
    );
    const internal =
      asBoolean(balancer?.inputs["internal"]) === true || /^internal-.*\.elb\.amazonaws\.com$/.test(domain ?? "");
    const direct = origin["vpcOriginConfig"] === undefined || origin["vpcOriginConfig"] === null;
    return failIf(
      internal && direct,
      `origins[${index}].domainName`,
      `found the internal load balancer ${domain}, which CloudFront cannot reach from the internet: use a VPC origin (vpcOriginConfig)`,
    );
  });
}

function originIds(subject: RuleSubject): readonly Failure[] {
  const ids = new Set([
    ...asMaps(subject.inputs["origins"]).map((item) => asString(item["originId"])),
    ...asMaps(subject.inputs["originGroups"]).map((item) => asString(item["originId"])),
  ]);
  if (hasUnknown(subject.inputs["origins"]) && ids.has(undefined)) return [];
  const behaviors: readonly (readonly [string, string | undefined])[] = [
    ["defaultCacheBehavior", asString(asMap(subject.inputs["defaultCacheBehavior"])["targetOriginId"])],
    ...asMaps(subject.inputs["orderedCacheBehaviors"]).map(
      (item, index) => [`orderedCacheBehaviors[${index}]`, asString(item["targetOriginId"])] as const,
    ),
  ];
  return behaviors.flatMap(([path, id]) =>
    failIf(
      id !== undefined && !ids.has(id),
      `${path}.targetOriginId`,
      `found ${id}, allowed: one of the origins ${[...ids].join(", ")}`,
    ),
  );
}

function cloudfrontScope(subject: RuleSubject): readonly Failure[] {
  return failIf(
    asString(subject.inputs["scope"]) === "CLOUDFRONT" && subject.region !== "us-east-1",
    "scope",
    `found CLOUDFRONT in ${subject.region}, allowed: us-east-1 (set region: "us-east-1")`,
  );
}

function firewallOfDistribution(subject: RuleSubject): readonly Failure[] {
  const arn = asString(subject.inputs["webAclId"]);
  return failIf(
    arn !== undefined && arn.startsWith("arn:aws:wafv2:") && !arn.includes(":global/webacl/"),
    "webAclId",
    `found ${arn}, allowed: a web ACL of scope CLOUDFRONT`,
  );
}

function firewallPriorities(subject: RuleSubject): readonly Failure[] {
  const priorities = asMaps(subject.inputs["rules"]).map((rule) => asNumber(rule["priority"]));
  const twice = priorities.find((priority, index) => priority !== undefined && priorities.indexOf(priority) !== index);
  return failIf(twice !== undefined, "rules", `found priority ${twice} twice, allowed: each once`);
}

function firewallLogs(subject: RuleSubject): readonly Failure[] {
  return asStrings(subject.inputs["logDestinationConfigs"]).flatMap((arn, index) => {
    const last = arn.replace(/:\*$/, "").split(/[:/]/).pop() ?? "";
    const name = arn.includes(":log-group:") ? (arn.split(":log-group:")[1] ?? "") : last;
    return failIf(
      !name.startsWith("aws-waf-logs-"),
      `logDestinationConfigs[${index}]`,
      `found ${name}, allowed: a destination whose name starts with aws-waf-logs-`,
    );
  });
}

function certificateNames(subject: RuleSubject): readonly Failure[] {
  const names = [
    asString(subject.inputs["domainName"]),
    ...asStrings(subject.inputs["subjectAlternativeNames"]),
  ].filter((name) => name !== undefined);
  const bad = names.find(
    (name) => !/^(\*\.)?(((?!-)[A-Za-z0-9-]{0,62})[A-Za-z0-9]\.)+((?!-)[A-Za-z0-9-]{1,62}[A-Za-z0-9])$/.test(name),
  );
  return failIf(
    bad !== undefined,
    "domainName",
    `found ${bad}, allowed: a fully qualified domain name, *. only at its start`,
  );
}

/** The rules of this theme. */
export const EDGE_RULES: readonly Rule[] = [
  {
    id: "load-balancer-zones",
    title: "An application load balancer has subnets in at least two zones, one a zone",
    source: "Application Load Balancers: Subnets for your load balancer",
    tokens: [BALANCER],
    check: balancerZones,
  },
  {
    id: "health-check-timeout",
    title: "A health check's timeout is shorter than its interval",
    source: "Application Load Balancers: Target group health checks",
    tokens: [TARGETS],
    check: healthTimeout,
  },
  {
    id: "target-group-needs",
    title: "A target group has a port, a protocol and a VPC",
    source: "Elastic Load Balancing API: CreateTargetGroup",
    tokens: [TARGETS],
    check: targetNeeds,
  },
  {
    id: "listener-certificate",
    title: "HTTPS listeners have a certificate, HTTP ones none",
    source: "Elastic Load Balancing API: CreateListener",
    tokens: [LISTENER],
    check: listenerCertificate,
  },
  {
    id: "listener-certificate-region",
    title: "A listener's certificate is of the load balancer's region",
    source: "AWS Certificate Manager: Supported Regions",
    tokens: [LISTENER],
    check: listenerCertificateRegion,
  },
  {
    id: "listener-port",
    title: "A load balancer listens once on a port",
    source: "Elastic Load Balancing API: CreateListener",
    tokens: [LISTENER],
    check: listenerPort,
  },
  {
    id: "cloudfront-alias-certificate",
    title: "A distribution with aliases has a certificate of its own",
    source: "Amazon CloudFront: Use custom URLs by adding alternate domain names",
    tokens: [DISTRIBUTION],
    check: aliasCertificate,
  },
  {
    id: "cloudfront-certificate-region",
    title: "A distribution's certificate is in us-east-1",
    source: "Amazon CloudFront: Requirements for using SSL/TLS certificates",
    tokens: [DISTRIBUTION],
    check: certificateRegion,
  },
  {
    id: "cloudfront-internal-origin",
    title: "An internal load balancer is no custom origin",
    source: "Amazon CloudFront: Restrict access with VPC origins",
    tokens: [DISTRIBUTION],
    check: originsOf,
  },
  {
    id: "cloudfront-origin-ids",
    title: "Cache behaviors name origins of the distribution",
    source: "Amazon CloudFront API: CacheBehavior",
    tokens: [DISTRIBUTION],
    check: originIds,
  },
  {
    id: "cloudfront-web-acl-scope",
    title: "A distribution's web ACL has scope CLOUDFRONT",
    source: "AWS WAF: Associating protection with a CloudFront distribution",
    tokens: [DISTRIBUTION],
    check: firewallOfDistribution,
  },
  {
    id: "waf-cloudfront-region",
    title: "Scope CLOUDFRONT lives in us-east-1",
    source: "AWS WAF API: CreateWebACL",
    tokens: [
      WEB_ACL,
      "aws:wafv2/ipSet:IpSet",
      "aws:wafv2/ruleGroup:RuleGroup",
      "aws:wafv2/regexPatternSet:RegexPatternSet",
    ],
    check: cloudfrontScope,
  },
  {
    id: "waf-priorities",
    title: "Priorities of a web ACL's rules are unique",
    source: "AWS WAF API: Rule",
    tokens: [WEB_ACL],
    check: firewallPriorities,
  },
  {
    id: "waf-log-name",
    title: "WAF logs go to names that start with aws-waf-logs-",
    source: "AWS WAF: Logging destinations",
    tokens: ["aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration"],
    check: firewallLogs,
  },
  {
    id: "certificate-names",
    title: "Certificates are for fully qualified domain names",
    source: "AWS Certificate Manager API: RequestCertificate",
    tokens: [CERTIFICATE],
    check: certificateNames,
  },
];
