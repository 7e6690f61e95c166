import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const NAME = "features--euc1-az1--x-s3";

const bucket: ExampleResource = {
  type: "aws:s3/directoryBucket:DirectoryBucket",
  name: "features",
  props: { bucket: NAME, location: { name: "euc1-az1" } },
};

function lifecycle(status: string, of: string = NAME, version = ""): ExampleResource {
  return {
    type: `aws:s3/bucketLifecycleConfiguration${version}:BucketLifecycleConfiguration${version}`,
    name: "features-lifecycle",
    props: { bucket: of, rules: [{ id: "old", status, expiration: { days: 14 } }] },
  };
}

export const examples = defineExamples([
  { name: "rules beside it", verdict: "holds", resources: [bucket, lifecycle("Enabled")] },
  { name: "the other token", verdict: "holds", resources: [bucket, lifecycle("Enabled", NAME, "V2")] },
  { name: "no rules", verdict: "violated", resources: [bucket], says: "for ever" },
  {
    name: "rules of another bucket",
    verdict: "violated",
    resources: [bucket, lifecycle("Enabled", "logs-4a1c")],
  },
  {
    name: "a rule that is switched off",
    verdict: "violated",
    resources: [bucket, lifecycle("Disabled")],
    says: "no lifecycle rule of the directory bucket is enabled",
  },
  {
    name: "a status that is not known yet",
    verdict: "undecided",
    resources: [bucket, lifecycle(unknownValue)],
  },
  {
    name: "rules of a bucket that is not known yet",
    verdict: "undecided",
    resources: [bucket, lifecycle("Enabled", unknownValue)],
  },
]);
