import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function endpoint(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:sagemaker/endpointConfiguration:EndpointConfiguration", name: "endpoint", props } as const;
}

const on = (instanceType: unknown) => [{ modelName: "m", instanceType }];
export const examples = defineExamples([
  {
    name: "a key of one's own",
    verdict: "holds",
    resources: [endpoint({ productionVariants: on("ml.m5.large"), kmsKeyArn: KEY })],
  },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [endpoint({ productionVariants: on("ml.m5.large"), kmsKeyArn: unknownValue })],
  },
  { name: "no key", verdict: "violated", resources: [endpoint({ productionVariants: on("ml.m5.large") })] },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [endpoint({ productionVariants: on("ml.m5.large"), kmsKeyArn: "alias/aws/service" })],
  },
  { name: "nothing said of variants", verdict: "violated", resources: [endpoint({})] },
  {
    name: "an accelerator with a volume",
    verdict: "violated",
    resources: [endpoint({ productionVariants: on("ml.inf2.xlarge") })],
  },
  {
    name: "one variant of two",
    verdict: "violated",
    resources: [endpoint({ productionVariants: [...on("ml.c5d.large"), ...on("ml.c5.large")] })],
  },
  {
    name: "a serverless variant",
    verdict: "not applicable",
    resources: [
      endpoint({
        productionVariants: [{ modelName: "m", serverlessConfig: { maxConcurrency: 5, memorySizeInMb: 2048 } }],
      }),
    ],
  },
  {
    name: "storage of the instance's own",
    verdict: "not applicable",
    resources: [endpoint({ productionVariants: on("ml.c6id.large") })],
  },
  {
    name: "storage of an instance with graphics",
    verdict: "not applicable",
    resources: [endpoint({ productionVariants: on("ml.g5.xlarge") })],
  },
  {
    name: "storage of a newer one",
    verdict: "not applicable",
    resources: [endpoint({ productionVariants: on("ml.g6e.xlarge") })],
  },
  {
    name: "storage of a large one",
    verdict: "not applicable",
    resources: [endpoint({ productionVariants: on("ml.p5en.48xlarge") })],
  },
  {
    name: "storage of an instance for training",
    verdict: "not applicable",
    resources: [endpoint({ productionVariants: on("ml.trn1n.32xlarge") })],
  },
  {
    name: "a type that is not known yet",
    verdict: "undecided",
    resources: [endpoint({ productionVariants: on(unknownValue) })],
  },
]);
