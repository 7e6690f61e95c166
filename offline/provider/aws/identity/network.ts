/** Identities of EC2 networking and compute (AWS's "Resource IDs" and the service authorization reference's ARN formats). */
import { asString } from "../../values.ts";
import type { Value } from "../../wire.ts";
import type { Identity, IdentityContext, IdentityTable } from "./context.ts";

/** An EC2 resource: `<prefix>-0<16 hex>` and `arn:aws:ec2:region:account:<kind>/<id>`. */
function ec2(prefix: string, kind: string, outputs?: Identity["outputs"]): Identity {
  return {
    id: (context) => `${prefix}-0${context.hex(16, "id")}`,
    arn: (context, id) => context.arn("ec2", `${kind}/${id}`),
    ...(outputs === undefined ? {} : { outputs }),
  };
}

function joined(separator: string, ...names: readonly string[]): Identity {
  return {
    id: (context) =>
      names
        .map((name) => context.input(name))
        .filter((part) => part !== "")
        .join(separator),
  };
}

function vpcOutputs(context: IdentityContext): Record<string, Value> {
  const mainRouteTableId = `rtb-0${context.hex(16, "main route table")}`;
  return {
    defaultNetworkAclId: `acl-0${context.hex(16, "default acl")}`,
    defaultRouteTableId: mainRouteTableId,
    defaultSecurityGroupId: `sg-0${context.hex(16, "default group")}`,
    dhcpOptionsId: "dopt-0a1b2c3d4e5f60718",
    mainRouteTableId,
    enableDnsHostnames: context.inputs["enableDnsHostnames"] ?? false,
    enableNetworkAddressUsageMetrics: context.inputs["enableNetworkAddressUsageMetrics"] ?? false,
    ownerId: context.account,
    ipv6AssociationId: "",
    ipv6CidrBlock:
      context.inputs["assignGeneratedIpv6CidrBlock"] === true
        ? `2600:1f18:${context.hex(4, "v6")}:${context.hex(2, "v6b")}00::/56`
        : "",
  };
}

// The ids of AWS's own prefix lists in us-east-1; elsewhere they are made up, but stable.
const PREFIX_LISTS: Readonly<Record<string, string>> = {
  "us-east-1 s3": "pl-63a5400a",
  "us-east-1 dynamodb": "pl-02cd2c6b",
};

/** The id of the prefix list of a gateway endpoint's service. */
export function servicePrefixList(context: IdentityContext, service: string): string {
  return PREFIX_LISTS[`${context.region} ${service}`] ?? `pl-${context.hex(8, `prefix list ${service}`)}`;
}

function endpointOutputs(context: IdentityContext, id: string): Record<string, Value> {
  const serviceName = context.input("serviceName");
  const service = serviceName.split(".").slice(3).join(".");
  const type = context.input("vpcEndpointType");
  const host = `${id}-${context.text(8, "abcdefghijklmnopqrstuvwxyz0123456789", "dns")}`;
  const dns = { dnsName: `${host}.${service}.${context.region}.vpce.amazonaws.com`, hostedZoneId: "Z7HUB22UULQXV" };
  return {
    prefixListId: type === "" || type === "Gateway" ? servicePrefixList(context, service) : "",
    cidrBlocks: type === "" || type === "Gateway" ? ["52.216.0.0/15"] : [],
    dnsEntries: type === "Interface" ? [dns] : [],
    networkInterfaceIds:
      type === "Interface" && Array.isArray(context.inputs["subnetIds"])
        ? (context.inputs["subnetIds"] as readonly Value[]).map((_, index) => `eni-0${context.hex(16, `eni ${index}`)}`)
        : [],
    state: "available",
    requesterManaged: false,
    ownerId: context.account,
    policy:
      context.inputs["policy"] ??
      '{"Statement":[{"Action":"*","Effect":"Allow","Principal":"*","Resource":"*"}],"Version":"2008-10-17"}',
    ipAddressType: context.inputs["ipAddressType"] ?? "ipv4",
  };
}

function publicAddress(context: IdentityContext): string {
  const byte = (at: number) => Number.parseInt(context.hex(8, "address").slice(at, at + 2), 16);
  return `54.${byte(0)}.${byte(2)}.${(byte(4) % 254) + 1}`;
}

function addressOutputs(context: IdentityContext, id: string): Record<string, Value> {
  const publicIp = publicAddress(context);
  return {
    allocationId: id,
    publicIp,
    publicDns: `ec2-${publicIp.replaceAll(".", "-")}.compute-1.amazonaws.com`,
    domain: "vpc",
    publicIpv4Pool: "amazon",
    networkBorderGroup: context.region,
  };
}

function securityRule(prefix: string): Identity {
  return {
    ...ec2(prefix, "security-group-rule"),
    outputs: (_context, id) => ({ securityGroupRuleId: id }),
  };
}

function subnetOutputs(context: IdentityContext): Record<string, Value> {
  const zone = context.input("availabilityZone") || `${context.region}a`;
  return {
    ownerId: context.account,
    availabilityZone: zone,
    availabilityZoneId: context.input("availabilityZoneId") || zoneId(zone),
    ipv6CidrBlockAssociationId: "",
  };
}

/** `use1-az1` of `us-east-1a`. */
export function zoneId(zone: string): string {
  const [area = "", side = "", number = ""] = zone.split("-");
  const letter = number.slice(-1);
  const ordinal = letter.charCodeAt(0) - "a".charCodeAt(0) + 1;
  const initials = side.replace(
    /^(north|south|central)?(east|west)?$/,
    (_, a: string | undefined, b: string | undefined) => (a?.charAt(0) ?? "") + (b?.charAt(0) ?? ""),
  );
  return `${area}${initials}${number.slice(0, -1)}-az${ordinal}`;
}

function owned(context: IdentityContext): Record<string, Value> {
  return { ownerId: context.account };
}

function instanceOutputs(context: IdentityContext): Record<string, Value> {
  const address = `10.0.${Number.parseInt(context.hex(2, "net"), 16)}.${Number.parseInt(context.hex(2, "host"), 16)}`;
  return {
    instanceState: "running",
    privateIp: address,
    privateDns: `ip-${address.replaceAll(".", "-")}.ec2.internal`,
    primaryNetworkInterfaceId: `eni-0${context.hex(16, "eni")}`,
    publicIp: context.inputs["associatePublicIpAddress"] === true ? publicAddress(context) : "",
  };
}

function natOutputs(context: IdentityContext): Record<string, Value> {
  return {
    publicIp: context.input("connectivityType") === "private" ? "" : publicAddress(context),
    networkInterfaceId: `eni-0${context.hex(16, "eni")}`,
    associationId: `eipassoc-0${context.hex(16, "association")}`,
  };
}

/** By canonical token. */
/** Things of the Route 53 Resolver: an id of a kind, and the ARN that ends with it (Service Authorization Reference). */
function resolver(kind: string, resource: string): Identity {
  return {
    id: (context) => `${kind}-${context.hex(17, "id")}`,
    arn: (context, id) => context.arn("route53resolver", `${resource}/${id}`),
  };
}

export const NETWORK: IdentityTable = {
  "aws:route53/resolverFirewallDomainList:ResolverFirewallDomainList": resolver("rslvr-fdl", "firewall-domain-list"),
  "aws:route53/resolverFirewallRuleGroup:ResolverFirewallRuleGroup": resolver("rslvr-frg", "firewall-rule-group"),
  "aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation": resolver(
    "rslvr-frgassoc",
    "firewall-rule-group-association",
  ),
  "aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig": resolver("rqlc", "resolver-query-log-config"),
  "aws:ec2/vpc:Vpc": ec2("vpc", "vpc", vpcOutputs),
  "aws:ec2/subnet:Subnet": ec2("subnet", "subnet", subnetOutputs),
  "aws:ec2/securityGroup:SecurityGroup": ec2("sg", "security-group", (context) => ({
    ...owned(context),
    egress: context.inputs["egress"] ?? [],
    ingress: context.inputs["ingress"] ?? [],
  })),
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": {
    ...ec2("sg", "security-group", (c) => ({
      ...owned(c),
      name: "default",
      description: "default VPC security group",
    })),
  },
  "aws:ec2/securityGroupRule:SecurityGroupRule": {
    id: (context) => `sgrule-${Number.parseInt(context.hex(8, "id"), 16)}`,
  },
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": securityRule("sgr"),
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": securityRule("sgr"),
  "aws:ec2/networkAcl:NetworkAcl": ec2("acl", "network-acl", owned),
  "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl": {
    id: (context) => context.input("defaultNetworkAclId"),
    arn: (context, id) => context.arn("ec2", `network-acl/${id}`),
    outputs: owned,
  },
  "aws:ec2/networkAclRule:NetworkAclRule": { id: (context) => `nacl-${Number.parseInt(context.hex(8, "id"), 16)}` },
  "aws:ec2/networkAclAssociation:NetworkAclAssociation": { id: (context) => `aclassoc-0${context.hex(16, "id")}` },
  "aws:ec2/routeTable:RouteTable": ec2("rtb", "route-table", owned),
  "aws:ec2/defaultRouteTable:DefaultRouteTable": {
    id: (context) => context.input("defaultRouteTableId"),
    arn: (context, id) => context.arn("ec2", `route-table/${id}`),
    outputs: owned,
  },
  "aws:ec2/route:Route": {
    id: (context) => `r-${context.input("routeTableId")}${Number.parseInt(context.hex(8, "id"), 16)}`,
    outputs: (context) => ({
      origin: "CreateRoute",
      state: "active",
      instanceOwnerId: "",
      instanceId: context.input("instanceId"),
    }),
  },
  "aws:ec2/routeTableAssociation:RouteTableAssociation": { id: (context) => `rtbassoc-0${context.hex(16, "id")}` },
  "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation": {
    id: (context) => `rtbassoc-0${context.hex(16, "id")}`,
  },
  "aws:ec2/internetGateway:InternetGateway": ec2("igw", "internet-gateway", owned),
  "aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway": ec2("eigw", "egress-only-internet-gateway"),
  "aws:ec2/natGateway:NatGateway": ec2("nat", "natgateway", natOutputs),
  "aws:ec2/eip:Eip": ec2("eipalloc", "elastic-ip", addressOutputs),
  "aws:ec2/eipAssociation:EipAssociation": { id: (context) => `eipassoc-0${context.hex(16, "id")}` },
  "aws:ec2/networkInterface:NetworkInterface": ec2("eni", "network-interface", owned),
  "aws:ec2/vpcEndpoint:VpcEndpoint": ec2("vpce", "vpc-endpoint", endpointOutputs),
  "aws:ec2/vpcEndpointService:VpcEndpointService": ec2("vpce-svc", "vpc-endpoint-service"),
  "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy": joined("/", "vpcEndpointId"),
  "aws:ec2/vpcEndpointRouteTableAssociation:VpcEndpointRouteTableAssociation": {
    id: (context) => `a-${context.hex(17, "id")}`,
  },
  "aws:ec2/vpcPeeringConnection:VpcPeeringConnection": ec2("pcx", "vpc-peering-connection", () => ({
    acceptStatus: "active",
  })),
  "aws:ec2/flowLog:FlowLog": ec2("fl", "vpc-flow-log"),
  "aws:ec2/instance:Instance": ec2("i", "instance", instanceOutputs),
  "aws:ec2/launchTemplate:LaunchTemplate": ec2("lt", "launch-template", () => ({
    defaultVersion: 1,
    latestVersion: 1,
  })),
  "aws:ec2/keyPair:KeyPair": {
    id: (context) => context.input("keyName"),
    arn: (context, id) => context.arn("ec2", `key-pair/${id}`),
    outputs: (context) => ({
      keyPairId: `key-0${context.hex(16, "key")}`,
      fingerprint: context.hex(32, "print"),
      keyType: "rsa",
    }),
  },
  "aws:ec2/ami:Ami": ec2("ami", "image"),
  "aws:ebs/volume:Volume": ec2("vol", "volume"),
  "aws:ebs/snapshot:Snapshot": ec2("snap", "snapshot"),
  "aws:ec2/managedPrefixList:ManagedPrefixList": ec2("pl", "prefix-list", (context) => ({
    ...owned(context),
    version: 1,
  })),
  "aws:ec2/vpcDhcpOptions:VpcDhcpOptions": ec2("dopt", "dhcp-options", owned),
  "aws:ec2/vpnGateway:VpnGateway": ec2("vgw", "vpn-gateway"),
  "aws:ec2/customerGateway:CustomerGateway": ec2("cgw", "customer-gateway"),
  "aws:ec2transitgateway/transitGateway:TransitGateway": ec2("tgw", "transit-gateway", owned),
  "aws:ec2transitgateway/vpcAttachment:VpcAttachment": ec2("tgw-attach", "transit-gateway-attachment"),
  "aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation": {
    id: (context) => `vpc-cidr-assoc-0${context.hex(16, "id")}`,
  },
  "aws:ec2/securityGroupAssociation:SecurityGroupAssociation": joined(",", "vpcEndpointId", "securityGroupId"),
  "aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions": { id: (context) => context.region },
  "aws:ec2/vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion": ec2(
    "vpcbpa-exclude",
    "vpc-block-public-access-exclusion",
  ),
  "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace": {
    id: (context) => `ns-${context.text(16, "abcdefghijklmnopqrstuvwxyz0123456789", "id")}`,
    arn: (context, id) => context.arn("servicediscovery", `namespace/${id}`),
    outputs: (context) => ({ hostedZone: `Z${context.text(20, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", "zone")}` }),
  },
  "aws:servicediscovery/httpNamespace:HttpNamespace": {
    id: (context) => `ns-${context.text(16, "abcdefghijklmnopqrstuvwxyz0123456789", "id")}`,
    arn: (context, id) => context.arn("servicediscovery", `namespace/${id}`),
    outputs: (context) => ({ httpName: asString(context.inputs["name"]) ?? "" }),
  },
  "aws:servicediscovery/service:Service": {
    id: (context) => `srv-${context.text(16, "abcdefghijklmnopqrstuvwxyz0123456789", "id")}`,
    arn: (context, id) => context.arn("servicediscovery", `service/${id}`),
  },
};
