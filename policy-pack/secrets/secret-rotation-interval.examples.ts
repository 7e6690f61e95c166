import { defineExamples, unknownValue } from "../policy/examples.ts";

function rotation(rotationRules?: unknown) {
  const props = { secretId: unknownValue, rotationRules };
  return [{ type: "aws:secretsmanager/secretRotation:SecretRotation", name: "rotation", props }];
}

export const examples = defineExamples([
  { name: "every 90 days", verdict: "holds", resources: rotation({ automaticallyAfterDays: 90 }) },
  { name: "a rate in days", verdict: "holds", resources: rotation({ scheduleExpression: "rate(90 days)" }) },
  { name: "a rate in hours", verdict: "holds", resources: rotation({ scheduleExpression: "rate(2160 hours)" }) },
  {
    name: "every 91 days",
    verdict: "violated",
    resources: rotation({ automaticallyAfterDays: 91 }),
    says: "every 90 days",
  },
  { name: "a rate of more days", verdict: "violated", resources: rotation({ scheduleExpression: "rate(91 days)" }) },
  {
    name: "a rate of more hours",
    verdict: "violated",
    resources: rotation({ scheduleExpression: "rate(2161 hours)" }),
  },
  {
    name: "more seldom than the config asks for",
    verdict: "violated",
    resources: rotation({ automaticallyAfterDays: 31 }),
    config: { maximumDays: 30 },
  },
  { name: "once a month", verdict: "holds", resources: rotation({ scheduleExpression: "cron(0 4 1 * ? *)" }) },
  { name: "on Sundays", verdict: "holds", resources: rotation({ scheduleExpression: "cron(0 8 ? * SUN *)" }) },
  {
    name: "each quarter, which has 92 days",
    verdict: "violated",
    resources: rotation({ scheduleExpression: "cron(0 4 1 1/3 ? *)" }),
  },
  {
    name: "at New Year",
    verdict: "violated",
    resources: rotation({ scheduleExpression: "cron(0 4 1 JAN ? *)" }),
    says: "too seldom",
  },
  {
    name: "in some years, which is not read here",
    verdict: "undecided",
    resources: rotation({ scheduleExpression: "cron(0 4 1 * ? 2026-2030)" }),
  },
  { name: "rules that are not known yet", verdict: "undecided", resources: rotation(unknownValue) },
]);
