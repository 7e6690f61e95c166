import { defineExamples, unknownValue } from "../policy/examples.ts";

function scanner(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:inspector2/enabler:Enabler", name: "scanner", props } as const;
}

export const examples = defineExamples([
  {
    name: "all kinds",
    verdict: "holds",
    resources: [scanner({ resourceTypes: ["EC2", "ECR", "LAMBDA", "LAMBDA_CODE"] })],
  },
  {
    name: "two enablers",
    verdict: "holds",
    resources: [
      scanner({ resourceTypes: ["EC2", "ECR"] }),
      { ...scanner({ resourceTypes: ["LAMBDA", "LAMBDA_CODE"] }), name: "functions" },
    ],
  },
  {
    name: "the kinds that the settings ask for",
    verdict: "holds",
    resources: [scanner({ resourceTypes: ["ECR"] })],
    config: { types: ["ECR"] },
  },
  {
    name: "no machines",
    verdict: "violated",
    resources: [scanner({ resourceTypes: ["ECR", "LAMBDA", "LAMBDA_CODE"] })],
    says: "nothing scans EC2",
  },
  {
    name: "no images",
    verdict: "violated",
    resources: [scanner({ resourceTypes: ["EC2", "LAMBDA", "LAMBDA_CODE"] })],
    says: "nothing scans ECR",
  },
  {
    name: "no functions",
    verdict: "violated",
    resources: [scanner({ resourceTypes: ["EC2", "ECR", "LAMBDA_CODE"] })],
    says: "nothing scans LAMBDA (",
  },
  {
    name: "no code of functions",
    verdict: "violated",
    resources: [scanner({ resourceTypes: ["EC2", "ECR", "LAMBDA"] })],
    says: "nothing scans LAMBDA_CODE",
  },
  { name: "kinds that are not known yet", verdict: "undecided", resources: [scanner({ resourceTypes: unknownValue })] },
]);
