import { integer } from "../policy/config.ts";
import { definePropertyPolicy, atLeast } from "../policy/property-policy.ts";
import { exemptStages, inProduction } from "../policy/stage.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "secret-recovery-window",
  title: "In production secrets can be restored for some days after they are deleted",
  severity: "low",
  preset: "strict",
  rationale:
    "With recoveryWindowInDays 0 a secret is gone the moment a stack is destroyed or a name is changed, and with it the only copy of a credential.",
  remediation: ["Leave recoveryWindowInDays out, which is 30, or set it to 7 or more."],
  controls: {},
  url: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_delete-secret.html",
  tokens: TOKENS.secret,
  settings: {
    minimumDays: integer(7, "The fewest days for which a secret can be restored", { minimum: 7, maximum: 30 }),
    exemptStages: exemptStages(),
  },
  demands: ({ minimumDays, exemptStages: exempt }) => [
    {
      tokens: TOKENS.secret,
      path: "recoveryWindowInDays",
      when: (resource) => inProduction(resource, exempt),
      must: atLeast(minimumDays, { absent: 30 }),
      what: "the secret cannot be restored for long enough",
      required: `${minimumDays} days or more`,
      fix: `set recoveryWindowInDays: ${minimumDays}, or leave it out for 30`,
    },
  ],
});
