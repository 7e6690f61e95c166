import { definePropertyPolicy, isFalse } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "codebuild-not-privileged",
  title: "Builds are not privileged",
  severity: "high",
  rationale:
    "A privileged build container is root on its host: a package that runs a script during the build gets all of it.",
  remediation: [
    "Set environment.privilegedMode: false.",
    "Only builds of container images with Docker need it: except those, or build with BuildKit without root.",
  ],
  controls: {},
  checkov: ["CKV_AWS_316"],
  url: "https://docs.aws.amazon.com/codebuild/latest/userguide/create-project.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.buildProject,
      path: "environment.privilegedMode",
      must: isFalse({ absent: false }),
      what: "the build is root on its host",
      required: "false",
      fix: "set environment.privilegedMode: false",
    },
  ],
});
