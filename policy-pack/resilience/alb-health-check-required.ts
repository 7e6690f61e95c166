import { integer, text } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { combine, judge, notApplicable, type Verdict, undecided, whereConcerned } from "../policy/verdict.ts";

/** A number of the health check that must not be above a limit; `absent` is the default of AWS and the provider. */
function atMost(check: Value, key: string, limit: number, absent: number): Verdict {
  const value = check.at(key);
  return judge(
    value.satisfies((n) => n <= limit, { absent }),
    {
      what: "the health check takes too long to tell",
      at: value,
      required: `${limit} at most`,
      fix: `set healthCheck.${key}: ${limit}`,
    },
  );
}

export const policy = definePolicy({
  name: "alb-health-check-required",
  title: "Target groups ask their targets whether they are well, and soon know",
  severity: "medium",
  // Without a word there is a health check, of / every 30 seconds.
  preset: "strict",
  rationale:
    "Without a health check of the application's own, a load balancer sends requests to a process that answers nothing but errors. The path and the pace say what well means and how long an outage goes unseen.",
  remediation: [
    'Declare healthCheck with the path that the application answers for this: { path: "/health", interval: 30, timeout: 5, healthyThreshold: 2, unhealthyThreshold: 2 }.',
  ],
  controls: {
    fsbp: ["AutoScaling.1"],
    nist: ["CP-2(2)", "CA-7", "SI-2"],
    soc2: ["A1.2"],
    iso27001: ["A.8.14", "A.8.16"],
  },
  checkov: ["CKV_AWS_261"],
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html",
  tokens: TOKENS.targetGroup,
  settings: {
    path: text("", "The path that every health check must ask for; empty: any, as long as it is said"),
    maximumInterval: integer(60, "Most seconds between two checks", { minimum: 5, maximum: 300 }),
    maximumTimeout: integer(30, "Most seconds to wait for an answer", { minimum: 2, maximum: 120 }),
    maximumHealthyThreshold: integer(10, "Most successes in a row that make a target well", {
      minimum: 2,
      maximum: 10,
    }),
    maximumUnhealthyThreshold: integer(10, "Most failures in a row that make it unwell", { minimum: 2, maximum: 10 }),
  },
  check(group, settings) {
    const lambda = group.at("targetType").is("lambda");
    if (lambda.answer === "yes") return notApplicable("a function has no health");
    const http = group.at("protocol").matches((text) => /^https?$/i.test(text));
    if (http.answer === "no") return notApplicable("not a target group of an application load balancer");
    if (http.answer === "unknown") return undecided(http.path);
    const check = group.at("healthCheck");
    const path = check.at("path");
    const verdict = combine([
      judge(not(check.at("enabled").is(false, { absent: true })), {
        what: "the health check is off",
        at: check.at("enabled"),
        required: "true",
        fix: "set healthCheck.enabled: true",
      }),
      judge(settings.path === "" ? path.set() : path.is(settings.path), {
        what: "the health check does not say what to ask",
        at: path,
        required: settings.path === "" ? "a path of the application" : `"${settings.path}"`,
        fix: `set healthCheck.path: "${settings.path === "" ? "/health" : settings.path}"`,
      }),
      atMost(check, "interval", settings.maximumInterval, 30),
      atMost(check, "timeout", settings.maximumTimeout, 5),
      atMost(check, "healthyThreshold", settings.maximumHealthyThreshold, 3),
      atMost(check, "unhealthyThreshold", settings.maximumUnhealthyThreshold, 3),
    ]);
    return whereConcerned(not(lambda), verdict);
  },
});
