import { defineExamples, unknownValue } from "../policy/examples.ts";

function endpoint(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:sagemaker/endpointConfiguration:EndpointConfiguration", name: "endpoint", props } as const;
}

export const examples = defineExamples([
  { name: "two", verdict: "holds", resources: [endpoint({ productionVariants: [{ initialInstanceCount: 2 }] })] },
  {
    name: "a serverless variant",
    verdict: "holds",
    resources: [endpoint({ productionVariants: [{ serverlessConfig: { maxConcurrency: 5 } }] })],
  },
  { name: "one", verdict: "violated", resources: [endpoint({ productionVariants: [{ initialInstanceCount: 1 }] })] },
  {
    name: "nothing said",
    verdict: "violated",
    resources: [endpoint({ productionVariants: [{ instanceType: "ml.m5.large" }] })],
  },
  {
    name: "a number that is not known yet",
    verdict: "undecided",
    resources: [endpoint({ productionVariants: [{ initialInstanceCount: unknownValue }] })],
  },
]);
