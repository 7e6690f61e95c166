import type * as pulumi from "@pulumi/pulumi";
import type { IngressAttachment } from "../edge/ingress-attachment.ts";
import type { Access } from "../identity/access.ts";
import type { SecureVpc } from "../network/secure-vpc.ts";
import { connect, egressDns, egressToPrefixList } from "../network/security-rules.ts";
import { endpointsOf, type EndpointService, type ServiceEndpoints } from "../network/service-endpoints.ts";

/** What a service's rules follow from. */
export interface ServiceWays {
  readonly network: Pick<SecureVpc, "cidr">;
  readonly endpoints: Pick<ServiceEndpoints, "reach" | "prefixListIds">;
  readonly uses: readonly Access[];
  readonly ingress?: IngressAttachment | undefined;
}

/**
 * The rules around a service's group, each pair made here and nowhere else: out to what it uses, to the endpoints and to the
 * resolver, in from its load balancer (ledger F-42, Z-15 to Z-18). @internal
 */
export function createServiceRules(
  parent: pulumi.Resource,
  name: string,
  group: pulumi.Output<string>,
  { network, endpoints, uses, ingress }: ServiceWays,
): readonly pulumi.Resource[] {
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
  return [...pairs, ...gateways, ...egressDns(parent, name, { from: group, cidr: network.cidr })];
}

/** The ways of a use, named by what is reached and its port; several groups behind one port are counted. */
function waysOf({ target, connections }: Access) {
  return connections.map(({ securityGroupId, port }, index) => {
    const before = connections.slice(0, index).filter((other) => other.port === port).length;
    const key = `${target.replaceAll("/", "-")}-${port}${before === 0 ? "" : `-${before + 1}`}`;
    return { key, target, to: securityGroupId, port };
  });
}
