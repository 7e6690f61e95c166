import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "serverless-app-version-pinned",
  title: "Applications of the Serverless Application Repository are pinned to a version",
  severity: "medium",
  rationale:
    "Without a version the newest is deployed, whoever published it: what runs with the roles of your account changes without a change in your program.",
  remediation: ["Set semanticVersion to the version that was reviewed."],
  controls: {},
  url: "https://docs.aws.amazon.com/serverlessrepo/latest/devguide/serverlessrepo-how-to-consume.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.serverlessApp,
      path: "semanticVersion",
      must: isSet,
      what: "whichever version is the newest gets deployed",
      required: "a version",
      fix: "set semanticVersion to the version that was reviewed",
    },
  ],
});
