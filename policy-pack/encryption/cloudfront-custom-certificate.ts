import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or, unknown } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "cloudfront-custom-certificate",
  title: "CloudFront distributions have a certificate of their own",
  severity: "medium",
  rationale:
    "With CloudFront's certificate the site answers on a name of AWS, with TLS 1.0 for whoever asks. Visitors learn to trust a name that anyone can have one like.",
  remediation: [
    "Request an aws.acm.Certificate in us-east-1, and set aliases and viewerCertificate.acmCertificateArn.",
  ],
  controls: { fsbp: ["CloudFront.7"] },
  checkov: ["CKV2_AWS_42"],
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html",
  tokens: TOKENS.distribution,
  check(distribution) {
    const certificate = distribution.at("viewerCertificate");
    const own = or(certificate.at("acmCertificateArn").set(), certificate.at("iamCertificateId").set());
    return judge(certificate.isUnknown ? unknown(certificate.path) : own, {
      what: "the distribution shows CloudFront's certificate",
      at: certificate,
      required: "a certificate of your own",
      fix: 'set aliases and viewerCertificate: { acmCertificateArn, sslSupportMethod: "sni-only", minimumProtocolVersion: "TLSv1.2_2021" }',
    });
  },
});
