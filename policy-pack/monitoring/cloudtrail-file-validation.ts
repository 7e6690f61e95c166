import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "cloudtrail-file-validation",
  title: "Trails sign their log files",
  severity: "low",
  rationale: "Without digests nobody can show that the files in the bucket are what CloudTrail wrote.",
  remediation: ["Set enableLogFileValidation: true; it costs nothing."],
  controls: { fsbp: ["CloudTrail.4"] },
  checkov: ["CKV_AWS_36"],
  url: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html",
  demands: [
    {
      tokens: TOKENS.trail,
      path: "enableLogFileValidation",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "nobody can tell whether the log files were changed",
      required: "true",
      fix: "set enableLogFileValidation: true",
    },
  ],
});
