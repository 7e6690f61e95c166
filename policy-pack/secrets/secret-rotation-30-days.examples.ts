import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

function secretNamed(name: unknown): ExampleResource {
  return { type: "aws:secretsmanager/secret:Secret", name: "credentials", props: { name } };
}

function rotation(rotationRules: unknown, dependencies: readonly string[] = ["credentials"]): ExampleResource {
  return {
    type: "aws:secretsmanager/secretRotation:SecretRotation",
    name: "rotation",
    props: { secretId: unknownValue, rotationLambdaArn: unknownValue, rotationRules },
    propertyDependencies: { secretId: dependencies },
  };
}

const SECRET = secretNamed("/prod/shop/database/credentials");

export const examples = defineExamples([
  { name: "every 30 days", verdict: "holds", resources: [SECRET, rotation({ automaticallyAfterDays: 30 })] },
  { name: "twice a day", verdict: "holds", resources: [SECRET, rotation({ scheduleExpression: "rate(12 hours)" })] },
  {
    name: "by the id of its first version",
    verdict: "holds",
    resources: [
      SECRET,
      {
        type: "aws:secretsmanager/secretVersion:SecretVersion",
        name: "first",
        props: { secretId: unknownValue },
        propertyDependencies: { secretId: ["credentials"] },
      },
      rotation({ automaticallyAfterDays: 30 }, ["first"]),
    ],
  },
  {
    name: "a key of another company, which the config excepts",
    verdict: "not applicable",
    resources: [secretNamed("/prod/shop/external/api-keys")],
    config: { except: "/external/" },
  },
  {
    name: "a secret that the config does not name",
    verdict: "not applicable",
    resources: [secretNamed("/prod/shop/external/api-keys")],
    config: { only: "/database/" },
  },
  { name: "nothing rotates it", verdict: "violated", resources: [SECRET], says: "nothing rotates" },
  {
    name: "once a quarter",
    verdict: "violated",
    resources: [SECRET, rotation({ automaticallyAfterDays: 90 })],
    says: "too seldom",
  },
  {
    name: "once a quarter, by a schedule",
    verdict: "violated",
    resources: [SECRET, rotation({ scheduleExpression: "rate(90 days)" })],
  },
  {
    name: "every week",
    verdict: "holds",
    resources: [SECRET, rotation({ scheduleExpression: "cron(0 4 ? * MON *)" })],
  },
  {
    name: "every month, of which some have 31 days",
    verdict: "violated",
    resources: [SECRET, rotation({ scheduleExpression: "cron(0 4 1 * ? *)" })],
  },
  {
    name: "a schedule that is not read here",
    verdict: "undecided",
    resources: [SECRET, rotation({ scheduleExpression: "cron(0 4 1 * ? 2026-2030)" })],
  },
  {
    name: "a rotation of a secret that is not known yet",
    verdict: "undecided",
    resources: [SECRET, rotation({ automaticallyAfterDays: 30 }, [])],
  },
]);
