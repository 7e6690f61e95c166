import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "cloudfront-sni",
  title: "CloudFront serves HTTPS by name (SNI), without addresses of its own",
  severity: "low",
  rationale:
    "Dedicated addresses serve clients that cannot say which name they want, all of which are older than TLS 1.2, for 600 dollars a month.",
  remediation: ['Set viewerCertificate.sslSupportMethod: "sni-only".'],
  controls: { fsbp: ["CloudFront.8"] },
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-https-dedicated-ip-or-sni.html",
  demands: [
    {
      tokens: TOKENS.distribution,
      path: "viewerCertificate.sslSupportMethod",
      must: isOneOf(["sni-only", "static-ip"], { absent: "sni-only" }),
      remedy: "sni-only",
      what: "the distribution serves clients that are too old for SNI",
      required: '"sni-only"',
      fix: 'set viewerCertificate.sslSupportMethod: "sni-only"',
    },
  ],
});
