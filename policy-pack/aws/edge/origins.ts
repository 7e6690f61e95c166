import type { Graph } from "../../policy/graph.ts";
import type { Resource } from "../../policy/resource.ts";
import { rulesOf } from "../network/security-groups.ts";
import { isOpenToInternet } from "../network/network.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { not, or, some, type Truth, truth, unknown } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";
import { combine, judge, type Verdict } from "../../policy/verdict.ts";

/**
 * The load balancer that an origin of a distribution leads to, by its VPC origin or its domain name; undefined where the
 * stack does not show it, or shows several of which it may be any.
 */
export function balancerOf(graph: Graph, distribution: Resource, origin: Value): Resource | undefined {
  const vpcOriginId = origin.at("vpcOriginConfig.vpcOriginId");
  const found = vpcOriginId.isAbsent
    ? graph.followValue(distribution, origin.at("domainName"), TOKENS.loadBalancer).found
    : graph
        .followValue(distribution, vpcOriginId, TOKENS.vpcOrigin)
        .found.flatMap((one) => graph.follow(one, "vpcOriginEndpointConfig.arn", TOKENS.loadBalancer).found);
  return found.length === 1 ? found[0] : undefined;
}

/** The load balancer takes connections from the internet at large: one of its groups has such a rule. */
export function isOpenBalancer(graph: Graph, balancer: Resource): Truth {
  const { found, external, open } = graph.follow(balancer, "securityGroups", TOKENS.securityGroup);
  const groups = found.map((group) => {
    const rules = rulesOf(graph, group, "ingress");
    return or(
      some(rules.found, ({ rule }) => isOpenToInternet(rule)),
      rules.maybe[0] ? unknown(`${rules.maybe[0].owner.name}: securityGroupId`) : truth(false),
    );
  });
  const elsewhere = open || external.length > 0 || found.length === 0;
  return or(
    ...groups,
    elsewhere ? unknown(`${balancer.name}: securityGroups`, "its groups are not of this stack") : truth(false),
  );
}

function forwards(action: Value): Truth {
  return action.at("type").is("forward");
}

function asksFor(rule: Resource, headers: readonly string[]): Truth {
  return some(rule.at("conditions").items(), (condition) =>
    condition.at("httpHeader.httpHeaderName").matches((text) => headers.includes(text.toLowerCase())),
  );
}

function judgeListener(graph: Graph, listener: Resource, headers: readonly string[]): Verdict {
  const byDefault = listener.at("defaultActions").items();
  const rules = graph.companions(listener, TOKENS.listenerRule, "listenerArn").found;
  const required = `only requests with the header ${headers.join(" or ")} are forwarded`;
  return combine([
    ...byDefault.map((action) =>
      judge(not(forwards(action)), {
        what: `listener ${listener.name} forwards requests that do not come from CloudFront`,
        at: action.at("type"),
        required,
        fix: "make its default action a fixed-response 403, and forward in rules with a condition httpHeader",
      }),
    ),
    ...rules.map((rule) =>
      judge(or(not(some(rule.at("actions").items(), forwards)), asksFor(rule, headers)), {
        what: `listener rule ${rule.name} forwards requests that do not come from CloudFront`,
        at: rule.at("conditions"),
        found: "no condition on the header",
        required,
        fix: `add { httpHeader: { httpHeaderName: "${headers[0] ?? ""}", values: [secret] } } to its conditions`,
      }),
    ),
  ]);
}

/** Every listener of the load balancer forwards only what carries one of the headers (in lower case). */
export function judgeListeners(graph: Graph, balancer: Resource, headers: readonly string[]): Verdict {
  const listeners = graph.companions(balancer, TOKENS.listener, "loadBalancerArn").found;
  return combine(listeners.map((listener) => judgeListener(graph, listener, headers)));
}
