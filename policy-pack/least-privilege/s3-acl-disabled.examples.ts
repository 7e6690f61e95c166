import { defineExamples, unknownValue, type ExampleResource } from "../policy/examples.ts";

function controls(objectOwnership: string): ExampleResource {
  return {
    type: "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
    name: "ownership",
    props: { bucket: unknownValue, rule: { objectOwnership } },
    propertyDependencies: { bucket: ["logs"] },
  };
}

const bucket: ExampleResource = { type: "aws:s3/bucket:Bucket", name: "logs", props: {} };

const distribution: ExampleResource = {
  type: "aws:cloudfront/distribution:Distribution",
  name: "cdn",
  props: { loggingConfig: { bucket: unknownValue } },
  propertyDependencies: { loggingConfig: ["logs"] },
};

export const examples = defineExamples([
  { name: "lists are off", verdict: "holds", resources: [bucket, controls("BucketOwnerEnforced")] },
  {
    name: "logs of CloudFront, which writes by the list",
    verdict: "holds",
    resources: [bucket, controls("BucketOwnerPreferred"), distribution],
  },
  {
    name: "lists are on, objects go to the bucket's owner",
    verdict: "violated",
    resources: [bucket, controls("BucketOwnerPreferred")],
    says: "BucketOwnerPreferred",
  },
  {
    name: "objects belong to whoever uploads",
    verdict: "violated",
    resources: [bucket, controls("ObjectWriter"), distribution],
  },
  { name: "an ownership that is not known yet", verdict: "undecided", resources: [bucket, controls(unknownValue)] },
]);
