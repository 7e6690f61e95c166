import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "keyspaces-point-in-time-recovery",
  title: "Keyspaces tables can be restored to any second of the last 35 days",
  severity: "medium",
  preset: "strict",
  rationale:
    "A deployment that writes nonsense, or credentials that were stolen, change a table in minutes. Keyspaces makes no backups by itself: without point-in-time recovery what was there before is gone.",
  remediation: ['Set pointInTimeRecovery: { status: "ENABLED" }. A table changes in place.'],
  controls: {},
  url: "https://docs.aws.amazon.com/keyspaces/latest/devguide/PointInTimeRecovery.html",
  demands: [
    {
      tokens: TOKENS.keyspacesTable,
      path: "pointInTimeRecovery.status",
      must: isOneOf(["ENABLED"], { absent: "DISABLED" }),
      remedy: "ENABLED",
      what: "the table has no point-in-time recovery",
      required: "ENABLED",
      fix: 'set pointInTimeRecovery: { status: "ENABLED" }',
    },
  ],
});
