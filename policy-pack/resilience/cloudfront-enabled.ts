import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "cloudfront-enabled",
  title: "CloudFront distributions are switched on",
  severity: "low",
  rationale:
    "A distribution that is off answers nobody, and still holds its name, its certificate and its way to the origin.",
  remediation: ["Set enabled: true, or remove the distribution."],
  controls: {},
  checkov: ["CKV_AWS_216"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesGeneral.html",
  demands: [
    {
      tokens: TOKENS.distribution,
      path: "enabled",
      must: isTrue(),
      // Of a continuous deployment: it takes over when its primary is promoted.
      when: (distribution) => not(distribution.at("staging").is(true, { absent: false })),
      what: "the distribution is off",
      required: "true",
      fix: "set enabled: true, or remove the distribution",
    },
  ],
});
