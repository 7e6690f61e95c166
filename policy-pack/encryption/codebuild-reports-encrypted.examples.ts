import { defineExamples, unknownValue } from "../policy/examples.ts";

function group(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:codebuild/reportGroup:ReportGroup", name: "group", props } as const;
}

export const examples = defineExamples([
  {
    name: "switched off",
    verdict: "holds",
    resources: [
      group({ exportConfig: { type: "S3", s3Destination: { bucket: "reports", encryptionDisabled: false } } }),
    ],
  },
  {
    name: "switched on",
    verdict: "violated",
    resources: [
      group({ exportConfig: { type: "S3", s3Destination: { bucket: "reports", encryptionDisabled: true } } }),
    ],
  },
  {
    name: "AWS's default",
    verdict: "holds",
    resources: [group({ exportConfig: { type: "S3", s3Destination: { bucket: "reports" } } })],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [
      group({ exportConfig: { type: "S3", s3Destination: { bucket: "reports", encryptionDisabled: unknownValue } } }),
    ],
  },
]);
