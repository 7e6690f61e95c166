import { defineExamples, unknownValue, type ExampleResource } from "../policy/examples.ts";

const secretOf: ExampleResource = {
  type: "aws:secretsmanager/secret:Secret",
  name: "database",
  props: { name: "database" },
  outputs: { arn: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:database-a1b2c3" },
};

function rotation(
  props: Readonly<Record<string, unknown>> = {},
  of: readonly string[] = ["database"],
): ExampleResource {
  return {
    type: "aws:secretsmanager/secretRotation:SecretRotation",
    name: "database-rotation",
    props: { secretId: unknownValue, rotationRules: { automaticallyAfterDays: 30 }, ...props },
    propertyDependencies: { secretId: of },
  };
}

export const examples = defineExamples([
  { name: "a rotation", verdict: "holds", resources: [secretOf, rotation()] },
  {
    name: "a rotation by the secret's ARN",
    verdict: "holds",
    resources: [
      secretOf,
      rotation({ secretId: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:database-a1b2c3" }, []),
    ],
  },
  { name: "no rotation", verdict: "violated", resources: [secretOf], says: "nothing rotates the secret" },
  {
    name: "a rotation of another secret",
    verdict: "violated",
    resources: [secretOf, { ...secretOf, name: "other", props: {}, outputs: {} }, rotation({}, ["other"])],
  },
  {
    name: "a rotation that is switched off",
    verdict: "violated",
    resources: [secretOf, rotation({ rotationEnabled: false })],
    says: "the secret's rotation is switched off",
  },
  { name: "a rotation of a secret that cannot be told", verdict: "undecided", resources: [secretOf, rotation({}, [])] },
]);
