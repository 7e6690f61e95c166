import { definePropertyPolicy, isFalse } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "codebuild-s3-logs-encrypted",
  title: "Builds do not switch off the encryption of their logs in S3",
  severity: "low",
  rationale: "Build logs tell of internals, and often of secrets that a script printed.",
  remediation: ["Leave out logsConfig.s3Logs.encryptionDisabled, or set it to false."],
  controls: { fsbp: ["CodeBuild.3"] },
  checkov: ["CKV_AWS_311"],
  url: "https://docs.aws.amazon.com/codebuild/latest/userguide/security-encryption.html",
  demands: [
    {
      tokens: TOKENS.buildProject,
      path: "logsConfig.s3Logs.encryptionDisabled",
      must: isFalse({ absent: false }),
      remedy: false,
      what: "the logs of the build in S3 are not encrypted",
      required: "false",
      fix: "set logsConfig.s3Logs.encryptionDisabled: false, or leave it out",
    },
  ],
});
