import { ownOrClusters } from "../database-parameters.ts";
import { defineGraphPolicy } from "../define-policy.ts";
import { families, TOKENS } from "../tokens.ts";
import { and, or } from "../truth.ts";
import { judge, notApplicable } from "../verdict.ts";

/** Classes on which MySQL and MariaDB have no Performance Insights. */
const TOO_SMALL = /^db\.(t2\.|t3\.(micro|small)$|t4g\.(micro|small)$)/;

/** Engines that have none on any class. */
const HAS_NONE = /^db2-/;

export const policy = defineGraphPolicy({
  name: "performance-insights-enabled",
  title: "RDS instances keep Performance Insights",
  severity: "low",
  rationale:
    "Which statement waits for what, when, and from which host: without it a slow or abused database is searched by guessing. Seven days of it cost nothing.",
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
      and(
        engine.oneOf(["mysql", "mariadb"]),
        database.at("instanceClass").matches((text) => TOO_SMALL.test(text)),
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
