import { definePropertyPolicy, isFalse } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "codebuild-artifacts-encrypted",
  title: "Builds do not switch off the encryption of their artifacts",
  severity: "medium",
  rationale: "Artifacts are what is going to run. CodeBuild encrypts them unless it is told not to.",
  remediation: ["Leave out encryptionDisabled, or set it to false."],
  controls: {},
  checkov: ["CKV_AWS_78"],
  url: "https://docs.aws.amazon.com/codebuild/latest/userguide/security-encryption.html",
  demands: ["artifacts", "secondaryArtifacts"].map((each) => ({
    tokens: TOKENS.buildProject,
    each,
    // Where nothing is kept, AWS passes the switch over.
    whenItem: (artifacts) => not(artifacts.at("type").is("NO_ARTIFACTS")),
    path: "encryptionDisabled",
    must: isFalse({ absent: false }),
    remedy: false,
    what: "the artifacts of the build are not encrypted",
    required: "false",
    fix: "set encryptionDisabled: false, or leave it out",
  })),
});
