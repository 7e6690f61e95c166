import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const WHOLE = { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true };

const block = (props: Readonly<Record<string, unknown>>): ExampleResource => ({
  type: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
  name: "block",
  props: { bucket: "files", ...WHOLE, ...props },
});

export const examples = defineExamples([
  { name: "all four", verdict: "holds", resources: [block({})] },
  {
    name: "all four, of the account",
    verdict: "holds",
    resources: [{ type: "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", name: "account", props: WHOLE }],
  },
  {
    name: "new lists",
    verdict: "violated",
    resources: [block({ blockPublicAcls: false })],
    says: "blockPublicAcls: true",
  },
  {
    name: "new policies",
    verdict: "violated",
    resources: [block({ blockPublicPolicy: false })],
    says: "blockPublicPolicy: true",
  },
  {
    name: "old lists",
    verdict: "violated",
    resources: [block({ ignorePublicAcls: false })],
    says: "ignorePublicAcls: true",
  },
  {
    name: "old policies, which is AWS's default",
    verdict: "violated",
    resources: [block({ restrictPublicBuckets: undefined })],
    says: "restrictPublicBuckets: true",
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [block({ ignorePublicAcls: unknownValue })],
  },
]);
