import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "cloudfront-viewer-https",
  title: "CloudFront serves viewers over HTTPS only",
  severity: "high",
  rationale:
    "Whoever sits between viewer and edge can read and change what travels in the clear, cookies and credentials first.",
  remediation: ['Set viewerProtocolPolicy: "redirect-to-https" in the default and in every ordered cache behavior.'],
  controls: { fsbp: ["CloudFront.3"] },
  checkov: ["CKV_AWS_34"],
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html",
  tokens: TOKENS.distribution,
  remediates: true,
  check(distribution) {
    const behaviors = [distribution.at("defaultCacheBehavior"), ...distribution.at("orderedCacheBehaviors").items()];
    return behaviors.map((behavior) =>
      judge(behavior.at("viewerProtocolPolicy").oneOf(["redirect-to-https", "https-only"]), {
        what: "viewers are served in the clear",
        at: behavior.at("viewerProtocolPolicy"),
        required: "redirect-to-https or https-only",
        fix: 'set viewerProtocolPolicy: "redirect-to-https"',
        remedy: "redirect-to-https",
      }),
    );
  },
});
