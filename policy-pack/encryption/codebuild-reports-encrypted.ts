import { definePropertyPolicy, isFalse } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "codebuild-reports-encrypted",
  title: "Exported test reports are encrypted",
  severity: "low",
  rationale: "Reports hold what tests print: inputs, queries, stack traces.",
  remediation: ["Leave out exportConfig.s3Destination.encryptionDisabled, or set it to false."],
  controls: { fsbp: ["CodeBuild.7"] },
  url: "https://docs.aws.amazon.com/codebuild/latest/userguide/test-report-group-export.html",
  demands: [
    {
      tokens: TOKENS.buildReportGroup,
      path: "exportConfig.s3Destination.encryptionDisabled",
      must: isFalse({ absent: false }),
      remedy: false,
      what: "exported reports are not encrypted",
      required: "false",
      fix: "set exportConfig.s3Destination.encryptionDisabled: false, or leave it out",
    },
  ],
});
