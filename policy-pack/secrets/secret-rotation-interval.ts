import { integer } from "../policy/config.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { isOftenEnough } from "../aws/storage/rotations.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "secret-rotation-interval",
  title: "Rotations of secrets come often enough",
  severity: "medium",
  rationale:
    "A rotation once a year leaves a leaked credential a year. What is rotated by itself can as well be rotated often.",
  remediation: ["Set rotationRules: { automaticallyAfterDays: 30 }, or a scheduleExpression of that rate."],
  controls: { fsbp: ["SecretsManager.4"] },
  checkov: ["CKV_AWS_304"],
  url: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html",
  tokens: TOKENS.secretRotation,
  settings: {
    maximumDays: integer(90, "The most days between two rotations", { minimum: 1, maximum: 1000 }),
  },
  demands: ({ maximumDays }) => [
    {
      tokens: TOKENS.secretRotation,
      path: "rotationRules",
      must: (rules) => isOftenEnough(rules, maximumDays),
      what: "the secret is rotated too seldom",
      required: `a rotation every ${maximumDays} days or more often`,
      fix: `set rotationRules: { automaticallyAfterDays: ${maximumDays} }`,
    },
  ],
});
