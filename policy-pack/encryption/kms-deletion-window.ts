import { integer } from "../policy/config.ts";
import { definePropertyPolicy, atLeast } from "../policy/property-policy.ts";
import { exemptStages, inProduction } from "../policy/stage.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "kms-deletion-window",
  title: "In production KMS keys wait long enough before they are deleted",
  severity: "low",
  preset: "strict",
  rationale:
    "What a deleted key encrypted is lost for ever. The waiting period is the time in which somebody notices that something still needs the key: a week passes in a holiday.",
  remediation: [
    "Leave deletionWindowInDays out, which is 30, or set it to no fewer days than the policy config asks for.",
  ],
  controls: { fsbp: ["KMS.3"] },
  url: "https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html",
  tokens: TOKENS.kmsKey,
  settings: {
    minimumDays: integer(14, "The fewest days that a key must wait before it is deleted", { minimum: 7, maximum: 30 }),
    exemptStages: exemptStages(),
  },
  demands: ({ minimumDays, exemptStages: exempt }) => [
    {
      tokens: TOKENS.kmsKey,
      path: "deletionWindowInDays",
      when: (resource) => inProduction(resource, exempt),
      must: atLeast(minimumDays, { absent: 30 }),
      what: "the key is deleted soon after somebody asks for it",
      required: `${minimumDays} days or more`,
      fix: `set deletionWindowInDays: ${minimumDays}, or leave it out for 30`,
    },
  ],
});
