import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const ARN = "arn:aws:kms:us-east-1:111122223333:key/d9c8447f-0000-4000-8000-000000000000";
const KEY: ExampleResource = { type: "aws:kms/key:Key", name: "data", props: {}, outputs: { arn: ARN } };
const ALIAS: ExampleResource = {
  type: "aws:kms/alias:Alias",
  name: "alias",
  props: { name: "alias/shop/data", targetKeyId: unknownValue },
  propertyDependencies: { targetKeyId: ["data"] },
};

function secret(kmsKeyId: unknown, dependencies: readonly string[] = ["data"], name = "token"): ExampleResource {
  return {
    type: "aws:secretsmanager/secret:Secret",
    name,
    props: { kmsKeyId },
    propertyDependencies: { kmsKeyId: dependencies },
  };
}

function topic(kmsMasterKeyId: unknown, dependencies: readonly string[] = ["data"]): ExampleResource {
  return {
    type: "aws:sns/topic:Topic",
    name: "alerts",
    props: { kmsMasterKeyId },
    propertyDependencies: { kmsMasterKeyId: dependencies },
  };
}

const BUCKET: ExampleResource = {
  type: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
  name: "receipts",
  props: {
    bucket: unknownValue,
    rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: ARN } }],
  },
};

export const examples = defineExamples([
  {
    name: "two secrets",
    verdict: "holds",
    resources: [KEY, ALIAS, secret(unknownValue), secret(ARN, [], "other")],
  },
  {
    name: "two services that may share, by the config",
    verdict: "holds",
    resources: [
      KEY,
      secret(ARN),
      { type: "aws:ssm/parameter:Parameter", name: "setting", props: { type: "SecureString", keyId: ARN } },
    ],
    config: { together: ["secretsmanager+ssm"] },
  },
  { name: "a key that nothing uses", verdict: "not applicable", resources: [KEY, ALIAS] },
  {
    name: "secrets and messages",
    verdict: "violated",
    resources: [KEY, secret(unknownValue), topic(unknownValue)],
    says: "secretsmanager (token), sns (alerts)",
  },
  { name: "secrets and objects, by ARN", verdict: "violated", resources: [KEY, secret(ARN), BUCKET] },
  {
    name: "by its alias",
    verdict: "violated",
    resources: [KEY, ALIAS, secret(ARN), topic("alias/shop/data", [])],
  },
  {
    name: "a key that is not known yet",
    verdict: "undecided",
    resources: [KEY, secret(unknownValue), topic(unknownValue, [])],
  },
]);
