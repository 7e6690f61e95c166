import { defineExamples, unknownValue, type ExampleResource } from "../policy/examples.ts";

function bucket(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:s3/bucket:Bucket", name: "records", props, outputs: { id: "records-4a1c" } };
}

function lock(props: Readonly<Record<string, unknown>>, version = ""): ExampleResource {
  return {
    type: `aws:s3/bucketObjectLockConfiguration${version}:BucketObjectLockConfiguration${version}`,
    name: "records-lock",
    props: { bucket: "records-4a1c", ...props },
  };
}

export const examples = defineExamples([
  { name: "from the start", verdict: "holds", resources: [bucket({ objectLockEnabled: true })] },
  {
    name: "the older inline form",
    verdict: "holds",
    resources: [bucket({ objectLockConfiguration: { objectLockEnabled: "Enabled" } })],
  },
  { name: "a resource of its own, enabled by default", verdict: "holds", resources: [bucket(), lock({})] },
  {
    name: "the other tokens",
    verdict: "holds",
    resources: [{ ...bucket(), type: "aws:s3/bucketV2:BucketV2" }, lock({ objectLockEnabled: "Enabled" }, "V2")],
  },
  { name: "nothing said, which is none", verdict: "violated", resources: [bucket()], says: "objectLockEnabled: true" },
  { name: "switched off", verdict: "violated", resources: [bucket({ objectLockEnabled: false })] },
  {
    name: "a configuration that does not enable it",
    verdict: "violated",
    resources: [bucket(), lock({ objectLockEnabled: "Disabled" })],
    says: "Object Lock is not enabled (objectLockEnabled: found",
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [bucket({ objectLockConfiguration: { objectLockEnabled: unknownValue } })],
  },
]);
