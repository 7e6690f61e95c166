import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import type { DnsFirewallMode } from "./dns-firewall.plan.ts";
import { DnsFirewall } from "./dns-firewall.ts";
import { DnsQueryLog } from "./dns-query-log.ts";
import type { BlockPublicAccess } from "./public-access.plan.ts";
import { PublicAccessBlock } from "./public-access.ts";
import type { SecureVpc } from "./secure-vpc.ts";

/** Arguments of NetworkControls. */
export interface NetworkControlsArgs {
  readonly deployment: Deployment;
  readonly network: SecureVpc;
  /** What the resolver answers (see {@link DnsFirewall}). */
  readonly dnsFirewall: {
    readonly mode: "off" | DnsFirewallMode;
    readonly domains?: readonly string[] | undefined;
    readonly managedLists?: Readonly<Record<string, string>> | undefined;
  };
  /** Whether names that are looked up are recorded (see {@link DnsQueryLog}). */
  readonly queryLogs: boolean;
  /** The account's block of all ways to the internet (see {@link PublicAccessBlock}). */
  readonly blockPublicAccess: "off" | BlockPublicAccess;
  /**
   * VPC Encryption Controls. `monitor` records which flows are not encrypted, and by what they are. `enforce` refuses
   * resources that would let plain text pass; AWS takes it for a VPC only once monitoring finds none of these, so go by
   * `monitor` first, and replace what the console names. The deployer needs
   * docs/deployer-policy/perimeter.json for it.
   */
  readonly encryptionControl: "off" | "monitor" | "enforce";
  /** Whether a load balancer in the web tier is called from outside. */
  readonly calledFromOutside: boolean;
  readonly logs: { readonly retentionDays: number; readonly keyArn: pulumi.Input<string> };
  /** Whether AWS refuses to take the DNS firewall off the VPC. */
  readonly deletionProtection: boolean;
}

/**
 * What holds for a network as a whole beyond its routes, groups and network ACLs: what its resolver answers and records,
 * whether the internet is blocked whatever they say, and whether plain text may pass in it.
 *
 * Changing: each control is made, changed and removed by itself. See its own component for what that does.
 */
export class NetworkControls extends pulumi.ComponentResource {
  readonly dnsFirewall: DnsFirewall | undefined;
  readonly queryLog: DnsQueryLog | undefined;
  readonly publicAccess: PublicAccessBlock | undefined;
  readonly encryptionControl: aws.ec2.VpcEncryptionControl | undefined;

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: NetworkControlsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:network:NetworkControls", name, {}, opts);
    const { deployment, network, logs, deletionProtection } = args;
    const parent = { parent: this };
    const { mode, ...lists } = args.dnsFirewall;
    if (args.queryLogs) this.queryLog = new DnsQueryLog(`${name}-dns-log`, { network, ...logs }, parent);
    if (mode !== "off")
      this.dnsFirewall = new DnsFirewall(
        `${name}-dns`,
        { deployment, network, mode, ...lists, deletionProtection },
        parent,
      );
    if (args.blockPublicAccess !== "off")
      this.publicAccess = new PublicAccessBlock(
        `${name}-public-access`,
        { network, mode: args.blockPublicAccess, calledFromOutside: args.calledFromOutside },
        parent,
      );
    if (args.encryptionControl !== "off")
      this.encryptionControl = new aws.ec2.VpcEncryptionControl(
        `${name}-encryption`,
        { vpcId: network.vpcId, ...encryption(args.encryptionControl, network), tags: { Name: `${name}-encryption` } },
        parent,
      );
    this.registerOutputs();
  }
}

/**
 * Beyond a gateway the encryption is not AWS's to promise, so that enforcing needs each to be named. There always is an
 * internet gateway (Amazon VPC User Guide, "Enforce VPC encryption in transit", "Exclusions").
 */
function encryption(mode: "monitor" | "enforce", { nat }: SecureVpc) {
  if (mode === "monitor") return { mode };
  return { mode, internetGatewayExclusion: "enable", ...(nat === "none" ? {} : { natGatewayExclusion: "enable" }) };
}
