import type { Graph } from "../../policy/graph.ts";
import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { some, type Truth } from "../../policy/truth.ts";

/** The listener is of an application load balancer, of which the provider takes HTTP where no protocol is given. */
export function isOfApplication(graph: Graph, listener: Resource): Truth {
  const arn = listener.at("loadBalancerArn");
  const balancers = graph.followValue(listener, arn, TOKENS.loadBalancer).found;
  if (balancers.length === 0) return arn.matches((text) => text.includes(":loadbalancer/app/"));
  return some(balancers, (balancer) => balancer.at("loadBalancerType").is("application", { absent: "application" }));
}

/** The listener speaks HTTP or HTTPS: only those have rules. Where no protocol is given, its load balancer tells. */
export function speaksHttp(graph: Graph, listener: Resource): Truth {
  const protocol = listener.at("protocol");
  return protocol.isAbsent ? isOfApplication(graph, listener) : protocol.matches((text) => /^https?$/i.test(text));
}
