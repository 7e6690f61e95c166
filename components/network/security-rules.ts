import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

/** A way from one security group to another. */
export interface GroupToGroup {
  /** The group that opens the connection. */
  readonly from: pulumi.Input<string>;
  /** The group that takes it. */
  readonly to: pulumi.Input<string>;
  /** TCP port. */
  readonly port: number;
  /** What is reached, such as `database/ledger`: both descriptions say it. */
  readonly what: string;
}

/** The two halves of a way between groups. */
export interface ConnectionRules {
  readonly egress: aws.vpc.SecurityGroupEgressRule;
  readonly ingress: aws.vpc.SecurityGroupIngressRule;
}

/** Where a rule comes from or goes to: exactly one, as AWS takes it. */
export type Peer =
  | { readonly securityGroupId: pulumi.Input<string> }
  | { readonly prefixListId: pulumi.Input<string> }
  | { readonly cidr: pulumi.Input<string> };

/** One rule of a group. */
export interface GroupRule {
  /** The group that the rule belongs to. */
  readonly group: pulumi.Input<string>;
  readonly peer: Peer;
  /** `all`: every protocol and port. */
  readonly port: number | { readonly fromPort: number; readonly toPort: number } | "all";
  /** @default tcp */
  readonly protocol?: "tcp" | "udp" | undefined;
  /** Why it is there. Constant text: letters, digits and `._-:/()#,@[]+=&;{}!$*`. */
  readonly description: string;
}

/**
 * Opens a way from a group to another: `<name>-egress` on the one side, `<name>-ingress` on the other. Rules are resources
 * of their own, so that groups need not be replaced and two groups may name each other.
 */
export function connect(
  parent: pulumi.Resource,
  name: string,
  { from, to, port, what }: GroupToGroup,
): ConnectionRules {
  return {
    egress: egressRule(parent, `${name}-egress`, {
      group: from,
      peer: { securityGroupId: to },
      port,
      description: `TCP ${port} to ${what}`,
    }),
    ingress: ingressRule(parent, `${name}-ingress`, {
      group: to,
      peer: { securityGroupId: from },
      port,
      description: `TCP ${port} for ${what}`,
    }),
  };
}

/** Opens the way from a group to a gateway endpoint (S3, DynamoDB), which is no interface and has no group: `<name>-egress`. */
export function egressToPrefixList(
  parent: pulumi.Resource,
  name: string,
  args: {
    readonly from: pulumi.Input<string>;
    readonly prefixListId: pulumi.Input<string>;
    /** @default 443 */
    readonly port?: number | undefined;
    readonly what: string;
  },
): aws.vpc.SecurityGroupEgressRule {
  const { from, prefixListId, port = 443, what } = args;
  return egressRule(parent, `${name}-egress`, {
    group: from,
    peer: { prefixListId },
    port,
    description: `TCP ${port} to ${what}`,
  });
}

/** Lets a group ask the VPC's resolver, over UDP and, for long answers, TCP (ledger Z-18): `<name>-dns-udp` and `-dns-tcp`. */
export function egressDns(
  parent: pulumi.Resource,
  name: string,
  { from, cidr }: { readonly from: pulumi.Input<string>; readonly cidr: string },
): readonly aws.vpc.SecurityGroupEgressRule[] {
  return (["udp", "tcp"] as const).map((protocol) =>
    egressRule(parent, `${name}-dns-${protocol}`, {
      group: from,
      peer: { cidr },
      port: 53,
      protocol,
      description: `DNS over ${protocol.toUpperCase()} to the VPC`,
    }),
  );
}

/** One ingress rule, of exactly this logical name. */
export function ingressRule(parent: pulumi.Resource, name: string, rule: GroupRule): aws.vpc.SecurityGroupIngressRule {
  return new aws.vpc.SecurityGroupIngressRule(name, ruleArgs(name, rule), { parent });
}

/** One egress rule, of exactly this logical name. */
export function egressRule(parent: pulumi.Resource, name: string, rule: GroupRule): aws.vpc.SecurityGroupEgressRule {
  return new aws.vpc.SecurityGroupEgressRule(name, ruleArgs(name, rule), { parent });
}

function ruleArgs(name: string, { group, peer, port, protocol, description }: GroupRule) {
  return {
    securityGroupId: group,
    ...portsOf(port, protocol),
    description,
    tags: { Name: name },
    ...("securityGroupId" in peer
      ? { referencedSecurityGroupId: peer.securityGroupId }
      : "prefixListId" in peer
        ? { prefixListId: peer.prefixListId }
        : { cidrIpv4: peer.cidr }),
  };
}

/** AWS takes no ports where a rule is for all protocols (Amazon EC2 API reference, "IpPermission"). */
function portsOf(port: GroupRule["port"], protocol: GroupRule["protocol"]) {
  if (port === "all") return { ipProtocol: "-1" };
  const range = typeof port === "number" ? { fromPort: port, toPort: port } : port;
  return { ipProtocol: protocol ?? "tcp", ...range };
}
