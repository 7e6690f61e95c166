import { defineExamples, unknownValue, type ExampleResource } from "../policy/examples.ts";

function bucket(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:s3/bucket:Bucket", name: "logs", props, outputs: { id: "logs-4a1c" } };
}

function lifecycle(status: string, version = ""): ExampleResource {
  return {
    type: `aws:s3/bucketLifecycleConfiguration${version}:BucketLifecycleConfiguration${version}`,
    name: "logs-lifecycle",
    props: { bucket: "logs-4a1c", rules: [{ id: "old", status, expiration: { days: 90 } }] },
  };
}

export const examples = defineExamples([
  { name: "a resource of its own", verdict: "holds", resources: [bucket(), lifecycle("Enabled")] },
  {
    name: "the other tokens",
    verdict: "holds",
    resources: [{ ...bucket(), type: "aws:s3/bucketV2:BucketV2" }, lifecycle("Enabled", "V2")],
  },
  {
    name: "the inline form",
    verdict: "holds",
    resources: [bucket({ lifecycleRules: [{ enabled: true, expiration: { days: 90 } }] })],
  },
  { name: "no rules", verdict: "violated", resources: [bucket()], says: "for ever" },
  {
    name: "a rule that is switched off",
    verdict: "violated",
    resources: [bucket(), lifecycle("Disabled")],
    says: "no lifecycle rule of the bucket is enabled",
  },
  {
    name: "a rule that is switched off inline",
    verdict: "violated",
    resources: [bucket({ lifecycleRules: [{ enabled: false }] })],
  },
  { name: "a status that is not known yet", verdict: "undecided", resources: [bucket(), lifecycle(unknownValue)] },
]);
