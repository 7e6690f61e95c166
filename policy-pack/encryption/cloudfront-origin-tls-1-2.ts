import { refusesVersions } from "../aws/edge/origin-versions.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";

export const policy = definePropertyPolicy({
  name: "cloudfront-origin-tls-1-2",
  title: "CloudFront speaks TLS 1.2 or newer to its origins",
  severity: "medium",
  preset: "strict",
  rationale:
    "TLS 1.0 and 1.1 rest on MD5 and SHA-1 and were withdrawn in 2021. An origin that can do no better is due for renewal, which is why it is advice.",
  remediation: ['Set originSslProtocols: ["TLSv1.2"] in customOriginConfig or in the VPC origin.'],
  controls: {},
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-ciphers-cloudfront-to-origin.html",
  demands: refusesVersions(["TLSv1", "TLSv1.1"]),
});
