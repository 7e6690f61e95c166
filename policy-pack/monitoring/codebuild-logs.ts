import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "codebuild-logs",
  title: "Builds keep a log",
  severity: "medium",
  rationale: "What a build did, and what an intruder did in it, stands in its log only.",
  remediation: ["Leave out logsConfig, which logs to CloudWatch Logs; or switch on cloudwatchLogs or s3Logs."],
  controls: { fsbp: ["CodeBuild.4"] },
  checkov: ["CKV_AWS_314"],
  url: "https://docs.aws.amazon.com/codebuild/latest/userguide/change-project.html",
  demands: [
    {
      tokens: TOKENS.buildProject,
      path: "logsConfig",
      must: (logs) =>
        or(
          logs.at("cloudwatchLogs.status").is("ENABLED", { absent: "ENABLED" }),
          logs.at("s3Logs.status").is("ENABLED", { absent: "DISABLED" }),
        ),
      what: "the build logs nothing",
      required: "cloudwatchLogs or s3Logs",
      fix: 'set logsConfig.cloudwatchLogs.status: "ENABLED"',
    },
  ],
});
