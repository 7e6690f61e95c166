import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "global-accelerator-flow-logs",
  title: "Global accelerators write flow logs",
  severity: "low",
  rationale:
    "The accelerator is where clients arrive; behind it their addresses may be lost. Its flow log is the record of who reached which endpoint.",
  remediation: ["Set attributes: { flowLogsEnabled: true, flowLogsS3Bucket: bucket.bucket, flowLogsS3Prefix }."],
  controls: {},
  checkov: ["CKV_AWS_75"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/global-accelerator/latest/dg/monitoring-global-accelerator.flow-logs.html",
  demands: [
    {
      tokens: TOKENS.accelerator,
      path: "attributes.flowLogsEnabled",
      must: isTrue({ absent: false }),
      what: "the accelerator writes no flow log",
      required: "true",
      fix: "set attributes: { flowLogsEnabled: true, flowLogsS3Bucket: bucket.bucket, flowLogsS3Prefix }",
    },
  ],
});
