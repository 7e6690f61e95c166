import { defineGraphPolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, some, type Truth } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge } from "../policy/verdict.ts";

function reports(value: Value): Truth {
  return value.oneOf(["enabled", "enhanced"]);
}

export const policy = defineGraphPolicy({
  name: "ecs-container-insights",
  title: "ECS clusters report the metrics of their containers",
  severity: "low",
  rationale:
    "Without Container Insights a cluster only reports averages of a service: which task eats memory, restarts or is flooded cannot be seen.",
  remediation: [
    'Set settings: [{ name: "containerInsights", value: "enhanced" }].',
    "Or set it for the account by aws.ecs.AccountSettingDefault.",
  ],
  controls: { fsbp: ["ECS.12"] },
  checkov: ["CKV_AWS_65"],
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-container-insights.html",
  preset: "strict",
  tokens: TOKENS.cluster,
  check(cluster, _config, graph) {
    const settings = cluster.at("settings");
    const named = settings.items().filter((item) => item.at("name").is("containerInsights").answer !== "no");
    const account = graph.ofType(TOKENS.ecsAccountSetting);
    const isOn =
      named.length > 0
        ? some(named, (item) => and(item.at("name").is("containerInsights"), reports(item.at("value"))))
        : some(account, (one) => and(one.at("name").is("containerInsights"), reports(one.at("value"))));
    return judge(isOn, {
      what: "the metrics of the containers are not collected",
      at: named[0]?.at("value") ?? settings,
      required: "enabled or enhanced",
      fix: 'set settings: [{ name: "containerInsights", value: "enhanced" }]',
    });
  },
});
