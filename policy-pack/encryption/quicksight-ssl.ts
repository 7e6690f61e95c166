import { definePropertyPolicy, isFalse } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "quicksight-ssl",
  title: "QuickSight reaches its data sources by TLS",
  severity: "high",
  rationale: "Credentials of the database and all that is queried would pass in the clear.",
  remediation: ["Set sslProperties: { disableSsl: false }, or leave it out."],
  controls: {},
  url: "https://docs.aws.amazon.com/quicksight/latest/user/data-encryption.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.reportSource,
      path: "sslProperties.disableSsl",
      must: isFalse({ absent: false }),
      remedy: false,
      what: "QuickSight reaches the data source in the clear",
      required: "false",
      fix: "set sslProperties: { disableSsl: false }",
    },
  ],
});
