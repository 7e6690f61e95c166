import type { Problem } from "../components/plan-error.ts";
import { entriesOf, problem } from "./checking.ts";
import type { Check, Checking } from "./checking.ts";
import { parseCidr } from "../components/network/cidr.ts";
import { exposureOf, ingressOf, originPort, portsOf } from "./resolve.ts";
import type { Stated } from "./schema.ts";

type Edge = NonNullable<Stated["edge"]>;

/** The edge's two axes, its ports, its certificate and its routes fit together. */
export const checkEdge: Check = (checking) => {
  const { edge } = checking.stated;
  if (edge === undefined) return checkUnrouted(checking);
  return [
    ...checkWithout(edge),
    ...checkIngress(edge),
    ...checkPorts(edge),
    ...checkProtocol(edge),
    ...checkRouted(checking),
  ];
};

/** Without CloudFront nothing that only CloudFront has; with it nothing that would go around it. */
function checkWithout(edge: Edge): Problem[] {
  const ingress = ingressOf(edge);
  const at = (key: string, found: unknown, expected: string, fix: string) =>
    problem(["edge", key], found, expected, fix);
  if (edge.cloudFront) {
    if (ingress !== "internet") return [];
    const expected =
      "vpc-origin-group, prefix-list or ip-ranges with CloudFront: everyone would go around its firewall";
    return [at("ingressFrom", ingress, expected, "Remove it, or write `cloudFront: off`.")];
  }
  const problems: Problem[] = [];
  if (exposureOf(edge) !== "internet") {
    const expected = "internet with cloudFront off: nobody outside reaches an internal load balancer";
    problems.push(at("exposure", edge.exposure, expected, "Remove it, or write `cloudFront: on`."));
  } else if (ingress !== "internet" && ingress !== "ip-ranges") {
    const expected = "internet or ip-ranges with cloudFront off: viewers do not come from CloudFront's addresses";
    problems.push(at("ingressFrom", ingress, expected, "Remove it, or write `cloudFront: on`."));
  }
  if (edge.originHeader !== undefined) {
    const expected = "no secret header with cloudFront off: viewers do not know it and would all be refused";
    problems.push(at("originHeader", edge.originHeader, expected, "Remove it, or write `cloudFront: on`."));
  }
  if (edge.priceClass !== undefined) {
    const expected = "no price class with cloudFront off: it is of CloudFront's edge locations";
    problems.push(at("priceClass", edge.priceClass, expected, "Remove it, or write `cloudFront: on`."));
  }
  return problems;
}

function checkIngress(edge: Edge): Problem[] {
  const problems: Problem[] = [];
  const ingress = ingressOf(edge);
  if (ingress === "vpc-origin-group" && edge.cloudFront && exposureOf(edge) !== "vpc-origin")
    problems.push(
      problem(
        ["edge", "ingressFrom"],
        ingress,
        `prefix-list or ip-ranges with exposure ${exposureOf(edge)}: only a VPC origin has a group`,
        "Write prefix-list, or set exposure to vpc-origin.",
      ),
    );
  if (ingress === "ip-ranges" && edge.ipRanges.length === 0)
    problems.push(
      problem(
        ["edge", "ipRanges"],
        undefined,
        "at least one range with ingressFrom ip-ranges",
        "Add `ipRanges: [130.176.0.0/17]` and the rest of CloudFront's ranges.",
      ),
    );
  if (ingress !== "ip-ranges" && edge.ipRanges.length > 0)
    problems.push(
      problem(
        ["edge", "ipRanges"],
        edge.ipRanges,
        `no ranges with ingressFrom ${ingress}`,
        "Remove them, or write ingressFrom: ip-ranges.",
      ),
    );
  if (ingress !== "prefix-list" && edge.prefixListId !== undefined)
    problems.push(
      problem(
        ["edge", "prefixListId"],
        edge.prefixListId,
        `no prefix list with ingressFrom ${ingress}`,
        "Remove it, or write ingressFrom: prefix-list.",
      ),
    );
  if (ingress === "prefix-list" && edge.cloudFront && edge.prefixListId === undefined)
    problems.push(
      problem(
        ["edge", "prefixListId"],
        undefined,
        "the id of CloudFront's managed prefix list in this region, with ingressFrom prefix-list",
        "Add `prefixListId: pl-3b927c52` (us-east-1), or the id that `aws ec2 describe-managed-prefix-lists` shows for com.amazonaws.global.cloudfront.origin-facing.",
      ),
    );
  for (const [index, range] of edge.ipRanges.entries()) {
    const block = parseCidr(range);
    if (block === undefined || block.prefix < 8)
      problems.push(
        problem(
          ["edge", "ipRanges", index],
          range,
          "an IPv4 block of CloudFront's, /8 or smaller, which starts with its first address",
          "Write it like 130.176.0.0/17.",
        ),
      );
  }
  return problems;
}

function checkPorts(edge: Edge): Problem[] {
  const port = originPort(edge.originProtocol);
  const ports = portsOf(edge);
  if (ports.includes(port)) return [];
  return [
    problem(
      ["edge", "ingressPorts"],
      edge.ingressPorts,
      `${port} among the ports, which CloudFront calls with originProtocol ${edge.originProtocol}`,
      `Write \`ingressPorts: [${[...ports, port].join(", ")}]\`.`,
    ),
  ];
}

function checkProtocol(edge: Edge): Problem[] {
  if (edge.originProtocol === "https-only" && edge.domain === undefined)
    return [
      problem(
        ["edge", "domain"],
        undefined,
        "a domain with originProtocol https-only: the load balancer needs a certificate",
        `Add \`domain: { name: api.example.com, hostedZoneId: Z0EXAMPLE }\`, or write ${edge.cloudFront ? "originProtocol: http-only" : "`cloudFront: on`"}.`,
      ),
    ];
  if (edge.originProtocol === "http-only" && exposureOf(edge) === "internet")
    return [
      problem(
        ["edge", "originProtocol"],
        edge.originProtocol,
        "https-only with exposure internet: plain HTTP stays within the network (C-01)",
        edge.cloudFront ? "Write https-only, or set exposure to vpc-origin." : "Write https-only, or leave it out.",
      ),
    ];
  const { sslPolicy } = edge.loadBalancer;
  if (edge.originProtocol === "http-only" && sslPolicy !== undefined)
    return [
      problem(
        ["edge", "loadBalancer", "sslPolicy"],
        sslPolicy,
        "no TLS policy with originProtocol http-only: the load balancer has no HTTPS listener",
        "Remove it, or write originProtocol: https-only.",
      ),
    ];
  return [];
}

function checkRouted(checking: Checking): Problem[] {
  // A service that is wrong may be the one with the route, so nothing is said until all are right.
  const services = entriesOf(checking, "services");
  const routed = services.some(([, service]) => service.route !== undefined);
  if (routed || services.length !== checking.keys("services").length) return [];
  return [
    problem(
      ["edge"],
      undefined,
      "at least one service with a route behind the edge",
      'Add `route: { paths: ["/*"] }` to a service, or remove the edge.',
    ),
  ];
}

function checkUnrouted(checking: Checking): Problem[] {
  if (checking.keys("edge").length > 0 || checking.config.sections.edge !== undefined) return [];
  return entriesOf(checking, "services")
    .filter(([, { route }]) => route !== undefined)
    .map(([key]) =>
      problem(
        ["services", key, "route"],
        undefined,
        "an edge for the route",
        "Add `zero-trust-aws:edge`, or remove the route.",
      ),
    );
}
