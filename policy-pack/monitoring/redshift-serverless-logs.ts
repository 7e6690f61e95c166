import { definePropertyPolicy, hasItems } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "redshift-serverless-logs",
  title: "Redshift Serverless exports its user and connection logs",
  severity: "medium",
  rationale: "The logs tell who logged in and who was given what. A namespace that exports none leaves no trace of it.",
  remediation: ['Set logExports: ["userlog", "connectionlog"].'],
  controls: { fsbp: ["RedshiftServerless.6"] },
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-audit-logging.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.redshiftNamespace,
      path: "logExports",
      must: hasItems("userlog", "connectionlog"),
      what: "the namespace does not export its logs",
      required: "userlog and connectionlog",
      fix: 'set logExports: ["userlog", "connectionlog"]',
    },
  ],
});
