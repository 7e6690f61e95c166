import { defineExamples, unknownValue, type ExampleResource } from "../policy/examples.ts";

function bucket(props: Readonly<Record<string, unknown>> = {}, type = "aws:s3/bucket:Bucket"): ExampleResource {
  return { type, name: "documents", props, outputs: { id: "documents-4a1c" } };
}

function versioning(status: string, token = "bucketVersioning:BucketVersioning"): ExampleResource {
  return {
    type: `aws:s3/${token}`,
    name: "documents-versions",
    props: { bucket: unknownValue, versioningConfiguration: { status } },
    propertyDependencies: { bucket: ["documents"] },
  };
}

const V2 = "aws:s3/bucketV2:BucketV2";

export const examples = defineExamples([
  { name: "a resource of its own", verdict: "holds", resources: [bucket(), versioning("Enabled")] },
  {
    name: "the other tokens",
    verdict: "holds",
    resources: [bucket({}, V2), versioning("Enabled", "bucketVersioningV2:BucketVersioningV2")],
  },
  { name: "the inline form", verdict: "holds", resources: [bucket({ versioning: { enabled: true } })] },
  {
    name: "the inline form of the other token",
    verdict: "holds",
    resources: [bucket({ versionings: [{ enabled: true }] }, V2)],
  },
  { name: "Object Lock, which switches it on", verdict: "holds", resources: [bucket({ objectLockEnabled: true })] },
  { name: "nothing said, which is none", verdict: "violated", resources: [bucket()], says: "has no versioning" },
  {
    name: "a bucket of another program's versioning",
    verdict: "violated",
    resources: [bucket(), { ...versioning("Enabled"), props: { bucket: "others" }, propertyDependencies: {} }],
  },
  {
    name: "suspended",
    verdict: "violated",
    resources: [bucket(), versioning("Suspended")],
    says: "versioning is not switched on (versioningConfiguration.status: found",
  },
  { name: "switched off inline", verdict: "violated", resources: [bucket({ versioning: { enabled: false } })] },
  { name: "a status that is not known yet", verdict: "undecided", resources: [bucket(), versioning(unknownValue)] },
  {
    name: "versioning of a bucket that cannot be told",
    verdict: "undecided",
    resources: [bucket(), { ...versioning("Enabled"), propertyDependencies: {} }],
  },
]);
