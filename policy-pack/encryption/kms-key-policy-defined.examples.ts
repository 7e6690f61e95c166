import { defineExamples, unknownValue, type ExampleResource } from "../policy/examples.ts";

const key: ExampleResource = {
  type: "aws:kms/key:Key",
  name: "data",
  props: {},
  outputs: { keyId: "1234abcd", arn: "arn:aws:kms:eu-west-1:111122223333:key/1234abcd" },
};

function keyPolicy(keyId: string, dependencies: readonly string[] = []): ExampleResource {
  return {
    type: "aws:kms/keyPolicy:KeyPolicy",
    name: "data-policy",
    props: { keyId, policy: unknownValue },
    propertyDependencies: { keyId: dependencies },
  };
}

export const examples = defineExamples([
  {
    name: "a policy in the key, not known yet",
    verdict: "holds",
    resources: [{ ...key, props: { policy: unknownValue } }],
  },
  { name: "a policy beside it, by the key's id", verdict: "holds", resources: [key, keyPolicy("1234abcd")] },
  {
    name: "a policy beside it, in a first preview",
    verdict: "holds",
    resources: [key, keyPolicy(unknownValue, ["data"])],
  },
  {
    name: "a replica with its policy",
    verdict: "holds",
    resources: [{ ...key, type: "aws:kms/replicaKey:ReplicaKey", props: { policy: "{}" } }],
  },
  { name: "AWS's default", verdict: "violated", resources: [key], says: "aws.kms.KeyPolicy" },
  { name: "a policy of another key", verdict: "violated", resources: [key, keyPolicy("5678efgh")] },
  { name: "a policy of a key that cannot be told", verdict: "undecided", resources: [key, keyPolicy(unknownValue)] },
]);
