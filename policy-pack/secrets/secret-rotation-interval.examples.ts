import { defineExamples, unknownValue } from "../examples.ts";

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
  { name: "a cron expression", verdict: "undecided", resources: rotation({ scheduleExpression: "cron(0 4 1 * ? *)" }) },
  { name: "rules that are not known yet", verdict: "undecided", resources: rotation(unknownValue) },
]);
