import { definePropertyPolicy, isFalse } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "codebuild-source-tls",
  title: "Builds check the certificate of their source",
  severity: "high",
  rationale: "Without the check whoever is in between hands the build another source.",
  remediation: ["Leave out insecureSsl, and give the certificate of a private authority by environment.certificate."],
  controls: {},
  url: "https://docs.aws.amazon.com/codebuild/latest/userguide/create-project.html",
  preset: "strict",
  demands: ["source", "secondarySources"].map((each) => ({
    tokens: TOKENS.buildProject,
    each,
    path: "insecureSsl",
    must: isFalse({ absent: false }),
    remedy: false,
    what: "the build takes its source from whoever answers",
    required: "false",
    fix: "leave out insecureSsl",
  })),
});
