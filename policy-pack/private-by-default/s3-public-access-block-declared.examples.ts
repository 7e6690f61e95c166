import { defineExamples, unknownValue, type ExampleResource } from "../policy/examples.ts";

const ON = { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true };

const bucket: ExampleResource = {
  type: "aws:s3/bucketV2:BucketV2",
  name: "documents",
  props: {},
  outputs: { id: "documents-4a1c" },
};

function block(props: Readonly<Record<string, unknown>>): ExampleResource {
  return {
    type: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
    name: "documents-block",
    props: { bucket: unknownValue, ...props },
    propertyDependencies: { bucket: ["documents"] },
  };
}

function ofAccount(props: Readonly<Record<string, unknown>>): ExampleResource {
  return { type: "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", name: "account", props };
}

export const examples = defineExamples([
  { name: "a block of the bucket", verdict: "holds", resources: [bucket, block(ON)] },
  { name: "a block of the account", verdict: "holds", resources: [bucket, ofAccount(ON)] },
  { name: "no block declared", verdict: "violated", resources: [bucket], says: "nothing in the program" },
  {
    name: "a block against new openings; that it is not whole is said of the block",
    verdict: "holds",
    resources: [bucket, block({ blockPublicAcls: true, blockPublicPolicy: true })],
  },
  ...["blockPublicAcls", "blockPublicPolicy"].map((name) => ({
    name: `${name} switched off`,
    verdict: "violated" as const,
    resources: [bucket, block({ ...ON, [name]: false })],
    says: "lets it be opened",
  })),
  {
    name: "a switch left out, which is off",
    verdict: "violated",
    resources: [bucket, block({ ...ON, blockPublicPolicy: undefined })],
  },
  {
    name: "a block of the account that lets buckets be opened",
    verdict: "violated",
    resources: [bucket, ofAccount({ ...ON, blockPublicAcls: false })],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [bucket, block({ ...ON, blockPublicAcls: unknownValue })],
  },
]);
