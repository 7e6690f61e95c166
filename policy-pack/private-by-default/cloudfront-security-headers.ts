import { flag } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "cloudfront-security-headers",
  title: "CloudFront adds security headers to what it serves",
  severity: "low",
  rationale:
    "Strict-Transport-Security, X-Content-Type-Options, frame and content policies are what makes the browser help. At the edge they are on every answer, whatever the origin forgets.",
  remediation: [
    "Set responseHeadersPolicyId in the default cache behavior: one of your own, or AWS's SecurityHeadersPolicy (67f7725c-6f97-4210-82d7-5512b31e9d03).",
  ],
  controls: {},
  checkov: ["CKV2_AWS_32"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-response-headers-policies.html",
  tokens: TOKENS.distribution,
  settings: { everyBehavior: flag(false, "Judge the ordered cache behaviors too, not only the default one") },
  check(distribution, { everyBehavior }) {
    const ordered = everyBehavior ? distribution.at("orderedCacheBehaviors").items() : [];
    return [distribution.at("defaultCacheBehavior"), ...ordered].map((behavior) =>
      judge(behavior.at("responseHeadersPolicyId").set(), {
        what: "no security headers are added to the answers",
        at: behavior.at("responseHeadersPolicyId"),
        required: "the id of a response headers policy",
        fix: "set responseHeadersPolicyId: headers.id",
      }),
    );
  },
});
