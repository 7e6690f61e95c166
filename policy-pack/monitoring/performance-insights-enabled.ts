import { ownOrClusters } from "../aws/storage/database-parameters.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, or, some } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

/** Engines and the classes on which they have no Performance Insights (RDS and Aurora User Guides, as of 2026-04). */
const WITHOUT = [
  { engines: ["mysql", "mariadb"], classes: /^db\.(t2|t3|t4g)\.(micro|small)$/ },
  { engines: ["aurora-mysql", "aurora"], classes: /^db\.(t2\.|t3\.|t4g\.(micro|small)$)/ },
] as const;

/** Engines that have none on any class. */
const HAS_NONE = /^db2-/;

export const policy = defineGraphPolicy({
  name: "performance-insights-enabled",
  title: "RDS instances keep Performance Insights",
  severity: "low",
  rationale:
    "Which statement waits for what, when, and from which host: without it a slow or abused database is searched by guessing. Seven days of it cost nothing; since July 2026 CloudWatch shows them, as Database Insights.",
  remediation: [
    "Set performanceInsightsEnabled: true on the instance, or on the Aurora cluster for all its instances.",
  ],
  controls: {},
  checkov: ["CKV_AWS_353"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.html",
  preset: "strict",
  tokens: families(TOKENS.rdsInstance, TOKENS.rdsClusterInstance),
  check(database, _config, graph) {
    const engine = database.at("engine");
    const mayNot = or(
      engine.matches((text) => HAS_NONE.test(text)),
      some(WITHOUT, ({ engines, classes }) =>
        and(
          engine.oneOf(engines),
          database.at("instanceClass").matches((text) => classes.test(text)),
        ),
      ),
    );
    if (mayNot.answer === "yes") return notApplicable("its engine or instance class has no Performance Insights");
    const place = database.at("performanceInsightsEnabled");
    const isOn = ownOrClusters(database, graph, (resource) => resource.at("performanceInsightsEnabled").is(true));
    return judge(or(isOn, mayNot), {
      what: "nothing tells what the database waits for",
      at: place,
      required: "true",
      fix: "set performanceInsightsEnabled: true",
    });
  },
});
