import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "glue-security-configuration-required",
  title: "Crawlers, jobs and endpoints of Glue have a security configuration",
  severity: "low",
  rationale:
    "Without one, what they write to S3, to logs and to bookmarks is encrypted as those places happen to be, if at all.",
  remediation: ["Make an aws.glue.SecurityConfiguration and set securityConfiguration: configuration.name."],
  controls: {},
  checkov: ["CKV_AWS_195"],
  url: "https://docs.aws.amazon.com/glue/latest/dg/encryption-security-configuration.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.glueComponent,
      path: "securityConfiguration",
      must: isSet,
      what: "it has no security configuration",
      required: "the name of an aws.glue.SecurityConfiguration",
      fix: "set securityConfiguration: configuration.name",
    },
  ],
});
