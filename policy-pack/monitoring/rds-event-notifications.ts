import { definePropertyPolicy, has, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { every, not, or, some, type Truth } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

/** The categories that matter most, by what the events are about. */
const CRITICAL: Readonly<Record<string, readonly string[]>> = {
  "db-cluster": ["maintenance", "failure"],
  "db-instance": ["maintenance", "configuration change", "failure"],
  "db-parameter-group": ["configuration change"],
  "db-security-group": ["configuration change", "failure"],
};

export const policy = definePropertyPolicy({
  name: "rds-event-notifications",
  title: "Subscriptions to RDS events cover those that matter",
  severity: "low",
  rationale:
    "A failover, a failed instance or a changed parameter group is told once. A subscription that leaves them out, or is switched off, looks like monitoring and is none.",
  remediation: [
    "Leave eventCategories out, which means all; or name those that the message asks for.",
    "Leave enabled out, or set it to true.",
  ],
  controls: { fsbp: ["RDS.19", "RDS.20", "RDS.21", "RDS.22"] },
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.html",
  preset: "strict",
  demands: [
    ...Object.entries(CRITICAL).map(([sourceType, categories]) => ({
      tokens: TOKENS.rdsEventSubscription,
      path: "eventCategories",
      must: (place: Value): Truth =>
        or(
          not(place.set()),
          every(categories, (category) => some(place.items(), (item) => item.is(category))),
        ),
      when: has("sourceType", sourceType),
      what: "the subscription leaves out events that matter",
      required: categories.join(", "),
      fix: `set eventCategories: ${JSON.stringify(categories)}, or leave it out`,
    })),
    {
      tokens: TOKENS.rdsEventSubscription,
      path: "enabled",
      must: isTrue({ absent: true }),
      remedy: true,
      what: "the subscription is switched off",
      required: "true",
      fix: "set enabled: true",
    },
  ],
});
