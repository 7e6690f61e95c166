import { integer } from "../policy/config.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "backup-plan-retention",
  title: "Backup plans keep what they take for weeks",
  severity: "medium",
  preset: "strict",
  rationale:
    "Damage is often found late: what was encrypted or deleted three weeks ago is gone where backups last two. AWS Config's rule for backup plans asks for 35 days.",
  remediation: ["Set lifecycle: { deleteAfter: 35 } or more in every rule, or keep recovery points for ever."],
  controls: {},
  url: "https://docs.aws.amazon.com/config/latest/developerguide/backup-plan-min-frequency-and-min-retention-check.html",
  tokens: TOKENS.backupPlan,
  settings: {
    minimumDays: integer(35, "Days that recovery points are kept at least", { minimum: 1, maximum: 36_500 }),
  },
  demands: ({ minimumDays }) => [
    {
      tokens: TOKENS.backupPlan,
      each: "rules",
      path: "lifecycle.deleteAfter",
      // Left out, they are kept for ever.
      must: (days) =>
        or(
          not(days.set()),
          days.satisfies((value) => value >= minimumDays),
        ),
      what: "recovery points are deleted early",
      required: `${minimumDays} days or more`,
      fix: `set lifecycle: { deleteAfter: ${minimumDays} }`,
    },
  ],
});
