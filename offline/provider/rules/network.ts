/** Rules of VPCs: address ranges, security groups, network ACLs, endpoints, routes. */
import { parseCidr } from "../aws/value-kinds.ts";
import { AWS_PREFIX_LISTS, prefixListId } from "../invokes/account-facts.ts";
import type { Failure } from "../provider.ts";
import type { KnownResource } from "../simulation.ts";
import { asBoolean, asMaps, asNumber, asString, asStrings, revealMap } from "../values.ts";
import type { ValueMap } from "../wire.ts";
import { nameOfUrn } from "../aws/tokens.ts";
import { failIf, othersOf } from "./rule.ts";
import type { Rule, RuleSubject } from "./rule.ts";

const VPC = "aws:ec2/vpc:Vpc";
const SUBNET = "aws:ec2/subnet:Subnet";
const INGRESS = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const EGRESS = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
const OLD_RULE = "aws:ec2/securityGroupRule:SecurityGroupRule";
const ACL_RULE = "aws:ec2/networkAclRule:NetworkAclRule";
const ENDPOINT = "aws:ec2/vpcEndpoint:VpcEndpoint";
const ROUTE = "aws:ec2/route:Route";

/** Rules that a security group may have in each direction (Amazon VPC quotas). */
export const RULES_PER_GROUP = 60;
/** Rules that a network ACL may have in each direction (Amazon VPC quotas). */
export const RULES_PER_ACL = 20;

function range(cidr: string | undefined): readonly [bigint, bigint] | undefined {
  const parsed = cidr === undefined ? undefined : parseCidr(cidr);
  if (parsed === undefined) return undefined;
  const bytes = parsed[0].toByteArray();
  const start = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const size = 1n << BigInt(bytes.length * 8 - parsed[1]);
  return [start - (start % size), start - (start % size) + size - 1n];
}

function overlaps(a: string | undefined, b: string | undefined): boolean {
  const [one, two] = [range(a), range(b)];
  return one !== undefined && two !== undefined && one[0] <= two[1] && two[0] <= one[1];
}

function inside(inner: string | undefined, outer: string | undefined): boolean | undefined {
  const [one, two] = [range(inner), range(outer)];
  return one === undefined || two === undefined ? undefined : one[0] >= two[0] && one[1] <= two[1];
}

function vpcOf(subject: RuleSubject): KnownResource | undefined {
  const id = asString(subject.inputs["vpcId"]);
  return id === undefined ? undefined : subject.simulation.byId([VPC], id);
}

function subnetBounds(subject: RuleSubject): readonly Failure[] {
  const vpc = vpcOf(subject);
  const cidr = asString(subject.inputs["cidrBlock"]);
  const blocks = [
    asString(vpc?.inputs["cidrBlock"]),
    ...othersOf(subject, "aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation")
      .filter((item) => item.inputs["vpcId"] === vpc?.id)
      .map((item) => asString(item.inputs["cidrBlock"])),
  ];
  const known = blocks.filter((block) => block !== undefined);
  const outside = known.length > 0 && cidr !== undefined && known.every((block) => inside(cidr, block) === false);
  return failIf(outside, "cidrBlock", `found ${cidr}, allowed: a range within the VPC's ${known.join(", ")}`);
}

function subnetOverlap(subject: RuleSubject): readonly Failure[] {
  const cidr = asString(subject.inputs["cidrBlock"]);
  const vpcId = asString(subject.inputs["vpcId"]);
  if (cidr === undefined || vpcId === undefined) return [];
  const rival = othersOf(subject, SUBNET).find(
    (item) => item.inputs["vpcId"] === vpcId && overlaps(cidr, asString(item.inputs["cidrBlock"])),
  );
  return failIf(
    rival !== undefined,
    "cidrBlock",
    `found ${cidr}, which overlaps ${asString(rival?.inputs["cidrBlock"])} of subnet ${nameOfUrn(rival?.urn ?? "")}: choose a free range of the VPC`,
  );
}

function blockSize(subject: RuleSubject): readonly Failure[] {
  const cidr = asString(subject.inputs["cidrBlock"]);
  const bits = cidr === undefined ? undefined : parseCidr(cidr)?.[1];
  return failIf(bits !== undefined && (bits < 16 || bits > 28), "cidrBlock", `found /${bits}, allowed: /16 to /28`);
}

function zoneInRegion(subject: RuleSubject): readonly Failure[] {
  const zone = asString(subject.inputs["availabilityZone"]);
  return failIf(
    zone !== undefined && !zone.startsWith(subject.region),
    "availabilityZone",
    `found ${zone}, allowed: a zone of the provider's region ${subject.region}`,
  );
}

function weightOf(rule: ValueMap, region: string): number {
  const id = asString(rule["prefixListId"]) ?? asStrings(rule["prefixListIds"])[0];
  const list = AWS_PREFIX_LISTS.find(
    (item) => item.id === id || (id !== undefined && prefixListId(item.name, region) === id),
  );
  return list?.weight ?? 1;
}

function direction(item: { token: string; inputs: ValueMap }): string | undefined {
  if (item.token === INGRESS) return "ingress";
  if (item.token === EGRESS) return "egress";
  return asString(item.inputs["type"]);
}

function groupBudget(subject: RuleSubject): readonly Failure[] {
  const group = asString(subject.inputs["securityGroupId"]);
  const way = direction(subject);
  if (group === undefined || way === undefined) return [];
  const others = othersOf(subject, INGRESS, EGRESS, OLD_RULE).filter(
    (item) => item.inputs["securityGroupId"] === group && direction(item) === way,
  );
  const total = [...others, subject].reduce((sum, item) => sum + weightOf(item.inputs, subject.region), 0);
  return failIf(
    total > RULES_PER_GROUP,
    "securityGroupId",
    `found ${total} ${way} rules on ${group} (a managed prefix list counts at its weight, CloudFront's 55), allowed: ${RULES_PER_GROUP}: spread them over several security groups, or refer to a security group`,
  );
}

function inlineBudget(subject: RuleSubject): readonly Failure[] {
  return ["ingress", "egress"].flatMap((way) => {
    const total = asMaps(subject.inputs[way]).reduce((sum, rule) => sum + countOf(rule, subject.region), 0);
    return failIf(total > RULES_PER_GROUP, way, `found ${total} rules, allowed: ${RULES_PER_GROUP}`);
  });
}

/** An inline rule with several sources is one rule for each of them to AWS. */
function countOf(rule: ValueMap, region: string): number {
  const plain = ["cidrBlocks", "ipv6CidrBlocks", "securityGroups"].reduce(
    (sum, name) => sum + asStrings(rule[name]).length,
    0,
  );
  const lists = asStrings(rule["prefixListIds"]).reduce((sum, id) => sum + weightOf({ prefixListId: id }, region), 0);
  return Math.max(1, plain + lists + (asBoolean(rule["self"]) === true ? 1 : 0));
}

const ruleKeys = [
  "fromPort",
  "toPort",
  "ipProtocol",
  "cidrIpv4",
  "cidrIpv6",
  "prefixListId",
  "referencedSecurityGroupId",
];

function duplicateRule(subject: RuleSubject): readonly Failure[] {
  const group = asString(subject.inputs["securityGroupId"]);
  if (group === undefined) return [];
  const key = (inputs: ValueMap) => JSON.stringify(ruleKeys.map((name) => revealMap(inputs)[name] ?? null));
  const unknown = key(subject.inputs).includes('"kind":"unknown"');
  const twin = othersOf(subject, subject.token).find(
    (item) => item.inputs["securityGroupId"] === group && key(item.inputs) === key(subject.inputs),
  );
  return failIf(
    !unknown && twin !== undefined,
    "securityGroupId",
    `found the same rule twice on ${group} (InvalidPermission.Duplicate), the other is ${nameOfUrn(twin?.urn ?? "")}: keep one`,
  );
}

function portRange(subject: RuleSubject): readonly Failure[] {
  const from = asNumber(subject.inputs["fromPort"]);
  const to = asNumber(subject.inputs["toPort"]);
  return failIf(
    from !== undefined && to !== undefined && from > to && to !== -1,
    "fromPort",
    `found ${from} to ${to}, allowed: a first port that is not above the last`,
  );
}

function protocolPorts(subject: RuleSubject): readonly Failure[] {
  const protocol = asString(subject.inputs["ipProtocol"]);
  const given = subject.inputs["fromPort"] !== undefined || subject.inputs["toPort"] !== undefined;
  if (protocol === "-1")
    return failIf(given, "fromPort", "found ports with ipProtocol -1, allowed: none (all traffic has no ports)");
  const needs = protocol === "tcp" || protocol === "udp";
  return failIf(
    needs && (subject.inputs["fromPort"] === undefined || subject.inputs["toPort"] === undefined),
    "fromPort",
    `found no port range, but ${protocol} needs fromPort and toPort`,
  );
}

function aclNumber(subject: RuleSubject): readonly Failure[] {
  const number = asNumber(subject.inputs["ruleNumber"]);
  return failIf(
    number !== undefined && (number < 1 || number > 32766),
    "ruleNumber",
    `found ${number}, allowed: 1 to 32766 (32767 is the default rule)`,
  );
}

function sameDirection(subject: RuleSubject): readonly KnownResource[] {
  const acl = asString(subject.inputs["networkAclId"]);
  const egress = asBoolean(subject.inputs["egress"]) ?? false;
  if (acl === undefined) return [];
  return othersOf(subject, ACL_RULE).filter(
    (item) => item.inputs["networkAclId"] === acl && (asBoolean(item.inputs["egress"]) ?? false) === egress,
  );
}

function aclBudget(subject: RuleSubject): readonly Failure[] {
  const total = sameDirection(subject).length + 1;
  return failIf(
    total > RULES_PER_ACL,
    "networkAclId",
    `found ${total} rules in one direction, allowed: ${RULES_PER_ACL}`,
  );
}

function aclClash(subject: RuleSubject): readonly Failure[] {
  const number = asNumber(subject.inputs["ruleNumber"]);
  const rival = sameDirection(subject).find(
    (item) => number !== undefined && asNumber(item.inputs["ruleNumber"]) === number,
  );
  return failIf(
    rival !== undefined,
    "ruleNumber",
    `found ${number}, which rule ${nameOfUrn(rival?.urn ?? "")} of the same direction has already (NetworkAclEntryAlreadyExists)`,
  );
}

function endpointTwin(subject: RuleSubject): readonly Failure[] {
  const service = asString(subject.inputs["serviceName"]);
  const vpcId = asString(subject.inputs["vpcId"]);
  if (service === undefined || vpcId === undefined || asBoolean(subject.inputs["privateDnsEnabled"]) !== true)
    return [];
  const twin = othersOf(subject, ENDPOINT).find(
    (item) =>
      item.inputs["vpcId"] === vpcId &&
      item.inputs["serviceName"] === service &&
      asBoolean(item.inputs["privateDnsEnabled"]) === true,
  );
  return failIf(
    twin !== undefined,
    "privateDnsEnabled",
    `found a second endpoint for ${service} with private DNS in the VPC (the other is ${nameOfUrn(twin?.urn ?? "")}), allowed: one`,
  );
}

function endpointKind(subject: RuleSubject): readonly Failure[] {
  const type = asString(subject.inputs["vpcEndpointType"]) ?? "Gateway";
  const service = asString(subject.inputs["serviceName"]);
  if (service === undefined || type !== "Gateway")
    return failIf(
      type === "Interface" && asStrings(subject.inputs["routeTableIds"]).length > 0,
      "routeTableIds",
      "found route tables on an interface endpoint, allowed: subnets and security groups only",
    );
  return failIf(
    !/\.(s3|dynamodb|s3express)$/.test(service),
    "vpcEndpointType",
    `found Gateway for ${service}, allowed: Interface (only S3 and DynamoDB have gateway endpoints)`,
  );
}

function routeTarget(subject: RuleSubject): readonly Failure[] {
  const targets = [
    "gatewayId",
    "natGatewayId",
    "vpcEndpointId",
    "transitGatewayId",
    "vpcPeeringConnectionId",
    "networkInterfaceId",
    "egressOnlyGatewayId",
    "localGatewayId",
    "carrierGatewayId",
    "coreNetworkArn",
  ].filter((name) => subject.inputs[name] !== undefined && subject.inputs[name] !== null);
  return failIf(
    targets.length !== 1,
    "gatewayId",
    `found ${targets.length === 0 ? "no target" : targets.join(" and ")}, allowed: exactly one target of the route`,
  );
}

function routeTwin(subject: RuleSubject): readonly Failure[] {
  const table = asString(subject.inputs["routeTableId"]);
  const destination = asString(subject.inputs["destinationCidrBlock"]);
  const rival = othersOf(subject, ROUTE).find(
    (item) =>
      table !== undefined &&
      destination !== undefined &&
      item.inputs["routeTableId"] === table &&
      item.inputs["destinationCidrBlock"] === destination,
  );
  return failIf(
    rival !== undefined,
    "destinationCidrBlock",
    `found ${destination} twice in one route table (RouteAlreadyExists), the other is ${nameOfUrn(rival?.urn ?? "")}`,
  );
}

function oneGateway(subject: RuleSubject): readonly Failure[] {
  const vpcId = asString(subject.inputs["vpcId"]);
  const rival = othersOf(subject, "aws:ec2/internetGateway:InternetGateway").find(
    (item) => vpcId !== undefined && item.inputs["vpcId"] === vpcId,
  );
  return failIf(
    rival !== undefined,
    "vpcId",
    `found a second internet gateway for ${vpcId} (Resource.AlreadyAssociated), the other is ${nameOfUrn(rival?.urn ?? "")}`,
  );
}

/** The rules of this theme. */
export const NETWORK_RULES: readonly Rule[] = [
  {
    id: "vpc-cidr-size",
    title: "A VPC's and a subnet's IPv4 range is a /16 to /28",
    source: "Amazon VPC: VPC CIDR blocks",
    tokens: [VPC, SUBNET],
    check: blockSize,
  },
  {
    id: "subnet-within-vpc",
    title: "A subnet's range lies within its VPC's",
    source: "Amazon VPC: Subnet CIDR blocks",
    tokens: [SUBNET],
    check: subnetBounds,
  },
  {
    id: "subnet-overlap",
    title: "Subnets of a VPC do not overlap",
    source: "Amazon VPC: Subnet CIDR blocks",
    tokens: [SUBNET],
    check: subnetOverlap,
  },
  {
    id: "subnet-zone-region",
    title: "A subnet's zone is in the provider's region",
    source: "Amazon EC2: Regions and Zones",
    tokens: [SUBNET],
    check: zoneInRegion,
  },
  {
    id: "security-group-budget",
    title: "At most 60 rules a security group and direction; a managed prefix list counts at its weight",
    source: "Amazon VPC quotas; AWS-managed prefix lists",
    tokens: [INGRESS, EGRESS, OLD_RULE],
    check: groupBudget,
  },
  {
    id: "security-group-inline-budget",
    title: "At most 60 inline rules a direction",
    source: "Amazon VPC quotas",
    tokens: ["aws:ec2/securityGroup:SecurityGroup"],
    check: inlineBudget,
  },
  {
    id: "security-group-duplicate-rule",
    title: "A rule stands once in a security group",
    source: "Amazon EC2 API: AuthorizeSecurityGroupIngress",
    tokens: [INGRESS, EGRESS],
    check: duplicateRule,
  },
  {
    id: "security-group-ports",
    title: "A rule's first port is not above its last",
    source: "Amazon EC2 API: IpPermission",
    tokens: [INGRESS, EGRESS, OLD_RULE, ACL_RULE],
    check: portRange,
  },
  {
    id: "security-group-protocol-ports",
    title: "TCP and UDP rules have ports, rules for all traffic have none",
    source: "Amazon EC2 API: IpPermission",
    tokens: [INGRESS, EGRESS],
    check: protocolPorts,
  },
  {
    id: "network-acl-rule-number",
    title: "A network ACL rule's number is 1 to 32766",
    source: "Amazon VPC: Network ACL rules",
    tokens: [ACL_RULE],
    check: aclNumber,
  },
  {
    id: "network-acl-budget",
    title: "At most 20 rules a network ACL and direction",
    source: "Amazon VPC quotas",
    tokens: [ACL_RULE],
    check: aclBudget,
  },
  {
    id: "network-acl-clash",
    title: "Rule numbers of a network ACL are unique in a direction",
    source: "Amazon EC2 API: CreateNetworkAclEntry",
    tokens: [ACL_RULE],
    check: aclClash,
  },
  {
    id: "endpoint-private-dns",
    title: "One endpoint of a service with private DNS in a VPC",
    source: "AWS PrivateLink: Access an AWS service through an interface endpoint",
    tokens: [ENDPOINT],
    check: endpointTwin,
  },
  {
    id: "endpoint-type",
    title: "Only S3 and DynamoDB have gateway endpoints",
    source: "AWS PrivateLink: Gateway endpoints",
    tokens: [ENDPOINT],
    check: endpointKind,
  },
  {
    id: "route-target",
    title: "A route has exactly one target",
    source: "Amazon EC2 API: CreateRoute",
    tokens: [ROUTE],
    check: routeTarget,
  },
  {
    id: "route-duplicate",
    title: "A destination stands once in a route table",
    source: "Amazon VPC: Route tables",
    tokens: [ROUTE],
    check: routeTwin,
  },
  {
    id: "one-internet-gateway",
    title: "A VPC has one internet gateway",
    source: "Amazon VPC: Internet gateways",
    tokens: ["aws:ec2/internetGateway:InternetGateway"],
    check: oneGateway,
  },
];
