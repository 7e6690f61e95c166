import type { Graph } from "../../policy/graph.ts";
import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { and, no, not, or, some, type Truth, truth, unknown, yes } from "../../policy/truth.ts";

function isOfOneBalancer(graph: Graph, listener: Resource, tls: Resource): Truth {
  const follow = (policy: Resource) => graph.follow(policy, "loadBalancerName", TOKENS.classicLoadBalancer);
  const [one, other] = [follow(listener), follow(tls)];
  if (one.found[0] && other.found[0]) return truth(one.found[0] === other.found[0]);
  if (one.open || other.open) return unknown(`${listener.name}: loadBalancerName`);
  const name = listener.at("loadBalancerName").text();
  return truth(name !== undefined && name === tls.at("loadBalancerName").text());
}

function takes(graph: Graph, listener: Resource, tls: Resource, ofOne: Truth): Truth {
  const { found, open } = graph.follow(listener, "policyNames", TOKENS.classicPolicy);
  if (found.includes(tls)) return yes;
  const [names, own] = [listener.at("policyNames"), tls.at("policyName")];
  const hidden = open || own.isUnknown ? unknown(`${listener.name}: policyNames`) : no;
  return and(
    ofOne,
    or(
      some(names.items(), (name) => truth(name.text() === (own.text() ?? ""))),
      hidden,
    ),
  );
}

/** The listeners of its load balancer take others: it does nothing. Where none is in the program, one of elsewhere may. */
export function isUnused(graph: Graph, tls: Resource): Truth {
  if (!TOKENS.classicPolicy.some((token) => token === tls.type)) return no;
  const listeners = graph.ofType(TOKENS.classicListenerPolicy).map((listener) => {
    const ofOne = isOfOneBalancer(graph, listener, tls);
    return { ofOne, used: takes(graph, listener, tls, ofOne) };
  });
  return and(
    some(listeners, ({ ofOne }) => ofOne),
    not(some(listeners, ({ used }) => used)),
  );
}
