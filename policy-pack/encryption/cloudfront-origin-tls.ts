import { refusesVersions } from "../aws/edge/origin-versions.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";

export const policy = definePropertyPolicy({
  name: "cloudfront-origin-tls",
  title: "CloudFront speaks no SSL to its origins",
  severity: "medium",
  rationale:
    "Between edge and origin an attacker can talk both sides down to the oldest version they share. SSLv3 can be broken within minutes.",
  remediation: ['Set originSslProtocols: ["TLSv1.2"] in customOriginConfig or in the VPC origin.'],
  controls: { fsbp: ["CloudFront.10"] },
  checkov: ["CKV2_AWS_54"],
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-ciphers-cloudfront-to-origin.html",
  demands: refusesVersions(["SSLv3"]),
});
