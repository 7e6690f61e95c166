import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, or, unknown } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "cloudfront-viewer-tls",
  title: "CloudFront takes TLS 1.2 or newer from viewers",
  severity: "medium",
  rationale:
    "Old versions of TLS can be broken on the way, and clients can be talked down to them. CloudFront's own certificate admits TLS 1.0, and no setting changes that.",
  remediation: [
    "Use a certificate of your own (viewerCertificate.acmCertificateArn, and aliases).",
    'Set viewerCertificate.minimumProtocolVersion: "TLSv1.2_2021" or newer.',
  ],
  controls: { fsbp: ["CloudFront.15"] },
  checkov: ["CKV_AWS_174"],
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html",
  tokens: TOKENS.distribution,
  check(distribution) {
    const certificate = distribution.at("viewerCertificate");
    const own = or(certificate.at("acmCertificateArn").set(), certificate.at("iamCertificateId").set());
    const version = certificate.at("minimumProtocolVersion");
    const modern = version.matches((text) => /^TLSv1\.[2-9]/.test(text));
    return judge(and(certificate.isUnknown ? unknown(certificate.path) : own, modern), {
      what: "viewers may use an outdated version of TLS",
      at: version,
      found:
        own.answer === "no"
          ? "CloudFront's own certificate, which means TLSv1"
          : version.isAbsent
            ? "nothing, which means TLSv1"
            : undefined,
      required: "a security policy of TLS 1.2 or newer",
      fix: 'set viewerCertificate: { acmCertificateArn, sslSupportMethod: "sni-only", minimumProtocolVersion: "TLSv1.2_2021" }',
    });
  },
});
