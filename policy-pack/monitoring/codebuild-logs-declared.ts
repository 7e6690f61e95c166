import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, or } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

/** Of either kind of log, where it goes, unless it is switched off there. */
function isNamed(logs: Value) {
  return or(
    and(
      or(logs.at("cloudwatchLogs.groupName").set(), logs.at("cloudwatchLogs.status").set()),
      logs.at("cloudwatchLogs.status").is("ENABLED", { absent: "ENABLED" }),
    ),
    logs.at("s3Logs.status").is("ENABLED", { absent: "DISABLED" }),
  );
}

export const policy = definePropertyPolicy({
  name: "codebuild-logs-declared",
  title: "Builds say where they keep their log",
  severity: "low",
  rationale:
    "A build that says nothing logs to a group which CodeBuild makes by itself: outside the program, with no end to its retention and no key of your own.",
  remediation: [
    "Make an aws.cloudwatch.LogGroup with retentionInDays and kmsKeyId.",
    "Set logsConfig: { cloudwatchLogs: { groupName: group.name } }.",
  ],
  controls: { fsbp: ["CodeBuild.4"] },
  checkov: ["CKV_AWS_314"],
  url: "https://docs.aws.amazon.com/codebuild/latest/userguide/change-project.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.buildProject,
      path: "logsConfig",
      must: isNamed,
      what: "the project does not say where its builds log",
      required: "cloudwatchLogs with a groupName, or s3Logs",
      fix: "set logsConfig: { cloudwatchLogs: { groupName: group.name } }",
    },
  ],
});
