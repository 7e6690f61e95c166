import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { no, not, or, some, type Truth, unknown } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

/** A listener that leads to a target group; undefined: one of another stack. */
type Way = Resource | undefined;

function targetsOf(actions: Value): readonly Value[] {
  return actions
    .items()
    .flatMap((action) => [
      action.at("targetGroupArn"),
      ...action
        .at("forward.targetGroups")
        .items()
        .map((target) => target.at("arn")),
    ])
    .filter((arn) => !arn.isAbsent);
}

interface Ways {
  /** By target group, the listeners that forward to it, by default or by a rule. */
  readonly byGroup: ReadonlyMap<string, readonly Way[]>;
  /** Where one may lead to any group: not known, and made from none that the engine names. */
  readonly open: Truth;
}

function findWays(graph: Graph): Ways {
  const ways = new Map<string, Way[]>();
  let open: Truth = no;
  const lead = (from: Resource, actions: Value, listeners: readonly Way[]) => {
    for (const arn of targetsOf(actions)) {
      const targets = graph.followValue(from, arn, TOKENS.targetGroup);
      if (targets.open) open = unknown(`${from.name}: ${arn.path}`);
      for (const group of targets.found) {
        ways.set(group.urn, [...(ways.get(group.urn) ?? []), ...listeners]);
      }
    }
  };
  for (const listener of graph.ofType(TOKENS.listener)) lead(listener, listener.at("defaultActions"), [listener]);
  for (const rule of graph.ofType(TOKENS.listenerRule)) {
    const { found } = graph.follow(rule, "listenerArn", TOKENS.listener);
    lead(rule, rule.at("actions"), found.length > 0 ? found : [undefined]);
  }
  return { byGroup: ways, open };
}

export const policy = defineGraphPolicy({
  name: "target-group-behind-https",
  title: "Target groups that speak HTTP stand behind HTTPS listeners",
  severity: "medium",
  rationale:
    "HTTP to the targets stays inside the network only where the load balancer took the request by HTTPS. Behind an HTTP listener the whole way is in the clear.",
  remediation: [
    'Forward to the group from an HTTPS listener, or set protocol: "HTTPS" for TLS to the targets as well.',
  ],
  controls: {},
  checkov: ["CKV_AWS_378"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html",
  tokens: TOKENS.targetGroup,
  check(group, _config, graph) {
    const speaksHttp = group.at("protocol").matches((text) => text.toUpperCase() === "HTTP");
    if (speaksHttp.answer === "no") return notApplicable("it does not speak HTTP");
    const { byGroup, open } = graph.memo("listeners by target group", () => findWays(graph));
    const ways = byGroup.get(group.urn) ?? [];
    const guarded = some(ways, (listener) =>
      listener
        ? listener.at("protocol").matches((text) => text.toUpperCase() === "HTTPS")
        : unknown("listenerArn", "the listener is not of this stack"),
    );
    return judge(or(not(speaksHttp), guarded, open), {
      what:
        ways.length === 0
          ? "no HTTPS listener of the stack leads to the group"
          : "requests come to the group in the clear all the way",
      at: group.at("protocol"),
      required: "an HTTPS listener before it, or HTTPS to the targets",
      fix: 'forward to it from a listener with protocol: "HTTPS", or set protocol: "HTTPS" here',
    });
  },
});
