import type * as pulumi from "@pulumi/pulumi";
import type { IngressAttachment } from "../edge/ingress-attachment.ts";
import type { Access } from "../identity/access.ts";
import { EPHEMERAL, type EgressRules } from "../network/egress.ts";
import type { SecureVpc } from "../network/secure-vpc.ts";
import { connect, egressDns, egressRule, egressToPrefixList } from "../network/security-rules.ts";
import {
  endpointsOf,
  requireEndpoints,
  type EndpointService,
  type ServiceEndpoints,
} from "../network/service-endpoints.ts";
import type { ExecMode } from "./exec.plan.ts";

/** What a service's rules follow from. */
export interface ServiceWays {
  readonly network: Pick<SecureVpc, "cidr" | "egress" | "nat">;
  readonly endpoints: Pick<ServiceEndpoints, "reach" | "prefixListIds" | "services">;
  readonly uses: readonly Access[];
  readonly ingress?: IngressAttachment | undefined;
  /** @default - it sends no traces */
  readonly tracing?: object | undefined;
  /** @default off */
  readonly exec?: ExecMode | undefined;
  /** @default - it publishes no metrics of its own */
  readonly metricsNamespace?: string | undefined;
}

/**
 * The rules around a service's group, each pair made here and nowhere else: out to what it uses, to the endpoints and to the
 * resolver, in from its load balancer (ledger F-42, Z-15 to Z-18). @internal
 */
export function createServiceRules(
  parent: pulumi.Resource,
  name: string,
  group: pulumi.Output<string>,
  { network, endpoints, uses, ingress, metricsNamespace, tracing, exec }: ServiceWays,
): readonly pulumi.Resource[] {
  const asks = { metrics: metricsNamespace !== undefined, traces: tracing !== undefined };
  const own = { ...asks, sessions: exec === "audited" };
  const needs = { fargate: true, ...own, nat: network.nat !== "none" };
  requireEndpoints(name, { ...needs, uses, present: endpoints.services });
  const ways = [...uses, endpoints.reach()].flatMap(waysOf);
  // AWS takes a rule once, however many uses lead the same way.
  const distinct = [...new Map(ways.map((way) => [way.key, way])).values()];
  const out = distinct.map(({ key, target, to, port }) =>
    connect(parent, `${name}-${key}`, { from: group, to, port, what: target }),
  );
  const balancer = (ingress?.securityGroupIds ?? []).map((from, index) =>
    connect(parent, index === 0 ? `${name}-ingress` : `${name}-ingress-${index + 1}`, {
      from,
      to: group,
      port: ingress?.port ?? 0,
      what: `service/${ingress?.route}`,
    }),
  );
  // S3 holds the layers of every image; to a table nobody goes who does not use one. What has no endpoint is NAT's matter.
  const reached = endpointsOf(uses, { fargate: true, nat: true });
  const gateways = Object.entries(endpoints.prefixListIds)
    .filter(([service]) => reached.includes(service as EndpointService))
    .map(([service, prefixListId]) =>
      egressToPrefixList(parent, `${name}-${service}`, { from: group, prefixListId, what: service }),
    );
  const pairs = [...out, ...balancer].flatMap(({ egress, ingress: into }) => [egress, into]);
  const replies =
    network.egress.database === "none"
      ? []
      : distinct.filter(isStore).map((way) => storeEgress(parent, name, group, way));
  return [
    ...pairs,
    ...gateways,
    ...egressDns(parent, name, { from: group, cidr: network.cidr }),
    ...outward(parent, name, group, network.egress),
    ...replies,
  ];
}

const ANYWHERE = "0.0.0.0/0";

/** What a stack asks for beyond the declared uses (ledger Z-17, C-15). */
function outward(parent: pulumi.Resource, name: string, group: pulumi.Output<string>, egress: EgressRules) {
  const peer = { cidr: ANYWHERE };
  const all = { group, peer, port: "all", description: "All traffic by NAT" } as const;
  const https = { group, peer, port: 443, description: "HTTPS services on the internet" };
  return [
    ...(egress.app === "all" ? [egressRule(parent, `${name}-all-egress`, all)] : []),
    ...(egress.externalHttps ? [egressRule(parent, `${name}-external-https`, https)] : []),
  ];
}

type Way = ReturnType<typeof waysOf>[number];

/** Databases and caches, by their targets' kind. */
function isStore({ target }: Way): boolean {
  return target.startsWith("database/") || target.startsWith("cache/");
}

/** The store's own way back to the workload, which its group needs for nothing (ledger Z-20, C-14). */
function storeEgress(parent: pulumi.Resource, name: string, group: pulumi.Output<string>, { key, target, to }: Way) {
  return egressRule(parent, `${name}-${key}-replies`, {
    group: to,
    peer: { securityGroupId: group },
    port: EPHEMERAL,
    description: `Ephemeral ports from ${target}`,
  });
}

/** The ways of a use, named by what is reached and its port; several groups behind one port are counted. */
function waysOf({ target, connections }: Access) {
  return connections.map(({ securityGroupId, port }, index) => {
    const before = connections.slice(0, index).filter((other) => other.port === port).length;
    const key = `${target.replaceAll("/", "-")}-${port}${before === 0 ? "" : `-${before + 1}`}`;
    return { key, target, to: securityGroupId, port };
  });
}
