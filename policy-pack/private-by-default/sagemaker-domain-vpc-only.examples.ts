import { defineExamples, unknownValue } from "../policy/examples.ts";

function domain(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:sagemaker/domain:Domain", name: "domain", props } as const;
}

export const examples = defineExamples([
  { name: "VpcOnly", verdict: "holds", resources: [domain({ appNetworkAccessType: "VpcOnly" })] },
  {
    name: "PublicInternetOnly",
    verdict: "violated",
    resources: [domain({ appNetworkAccessType: "PublicInternetOnly" })],
  },
  { name: "AWS's default", verdict: "violated", resources: [domain({})] },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [domain({ appNetworkAccessType: unknownValue })],
  },
]);
