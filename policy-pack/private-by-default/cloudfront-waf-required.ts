import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "cloudfront-waf-required",
  title: "CloudFront distributions have a web ACL",
  severity: "medium",
  rationale:
    "The edge is where every request of a stranger arrives first. A web ACL drops known attacks and floods there, before they cost capacity or reach the application.",
  remediation: [
    'Make an aws.wafv2.WebAcl with scope "CLOUDFRONT" in us-east-1, with AWS\'s managed rules and a rate rule.',
    "Set webAclId to its ARN.",
  ],
  controls: {
    fsbp: ["CloudFront.6"],
    pci: ["6.4.2"],
    nist: ["AC-4(21)", "SC-5", "SI-4"],
    soc2: ["CC6.6", "CC6.8"],
    iso27001: ["A.8.20", "A.8.26"],
  },
  checkov: ["CKV2_AWS_47", "CKV_AWS_68"],
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-web-awswaf.html",
  tokens: TOKENS.distribution,
  check(distribution) {
    return judge(distribution.at("webAclId").set(), {
      what: "no web firewall stands before the distribution",
      at: distribution.at("webAclId"),
      required: "the ARN of a web ACL with scope CLOUDFRONT",
      fix: "set webAclId: webAcl.arn",
    });
  },
});
