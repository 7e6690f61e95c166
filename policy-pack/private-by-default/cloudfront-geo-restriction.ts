import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "cloudfront-geo-restriction",
  title: "CloudFront distributions serve the countries they are for",
  severity: "low",
  rationale:
    "A service for a few countries gets nothing but scans and fraud from the others, and may not be allowed to serve them.",
  remediation: ['Set restrictions.geoRestriction: { restrictionType: "whitelist", locations: [...] }.'],
  controls: {},
  checkov: ["CKV_AWS_374"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/georestrictions.html",
  demands: [
    {
      tokens: TOKENS.distribution,
      path: "restrictions.geoRestriction.restrictionType",
      must: isOneOf(["whitelist", "blacklist"]),
      what: "every country is served",
      required: '"whitelist" or "blacklist"',
      fix: 'set restrictions.geoRestriction: { restrictionType: "whitelist", locations: [...] }',
    },
  ],
});
