import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function job(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:sagemaker/dataQualityJobDefinition:DataQualityJobDefinition", name: "job", props } as const;
}

function flow(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:sagemaker/flowDefinition:FlowDefinition", name: "flow", props } as const;
}

export const examples = defineExamples([
  { name: "a key of one's own", verdict: "holds", resources: [job({ dataQualityJobOutputConfig: { kmsKeyId: KEY } })] },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [job({ dataQualityJobOutputConfig: { kmsKeyId: unknownValue } })],
  },
  { name: "no key", verdict: "violated", resources: [job({ dataQualityJobOutputConfig: {} })] },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [job({ dataQualityJobOutputConfig: { kmsKeyId: "alias/aws/service" } })],
  },
  {
    name: "reviews: a key of one's own",
    verdict: "holds",
    resources: [flow({ outputConfig: { s3OutputPath: "s3://reviews/", kmsKeyId: KEY } })],
  },
  {
    name: "reviews: a key that is made in the same deployment",
    verdict: "holds",
    resources: [flow({ outputConfig: { s3OutputPath: "s3://reviews/", kmsKeyId: unknownValue } })],
  },
  {
    name: "reviews: no key",
    verdict: "violated",
    resources: [flow({ outputConfig: { s3OutputPath: "s3://reviews/" } })],
  },
  {
    name: "reviews: the key that the service keeps for itself",
    verdict: "violated",
    resources: [flow({ outputConfig: { s3OutputPath: "s3://reviews/", kmsKeyId: "alias/aws/service" } })],
  },
]);
