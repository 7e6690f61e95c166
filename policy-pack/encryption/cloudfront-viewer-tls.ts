import { choice } from "../config.ts";
import { definePolicy } from "../define-policy.ts";
import { TOKENS } from "../tokens.ts";
import { and, or, unknown } from "../truth.ts";
import { judge } from "../verdict.ts";

/** CloudFront's security policies that admit nothing below TLS 1.2, from the loosest to the strictest. */
const MODERN = ["TLSv1.2_2018", "TLSv1.2_2019", "TLSv1.2_2021", "TLSv1.2_2025", "TLSv1.3_2025"] as const;

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
  settings: { minimumTls: choice(MODERN, "TLSv1.2_2021", "The loosest security policy of viewerCertificate") },
  check(distribution, { minimumTls }) {
    const certificate = distribution.at("viewerCertificate");
    const own = or(certificate.at("acmCertificateArn").set(), certificate.at("iamCertificateId").set());
    const version = certificate.at("minimumProtocolVersion");
    const lowest = MODERN.indexOf(minimumTls);
    // What is newer than this list is stricter than all of it.
    const modern = version.matches(
      (text) => /^TLSv1\.[3-9]/.test(text) || MODERN.findIndex((name) => name === text) >= lowest,
    );
    return judge(and(certificate.isUnknown ? unknown(certificate.path) : own, modern), {
      what: "viewers may use an outdated version of TLS",
      at: version,
      found:
        own.answer === "no"
          ? "CloudFront's own certificate, which means TLSv1"
          : version.isAbsent
            ? "nothing, which means TLSv1"
            : undefined,
      required: `${minimumTls} or newer`,
      fix: `set viewerCertificate: { acmCertificateArn, sslSupportMethod: "sni-only", minimumProtocolVersion: "${minimumTls}" }`,
    });
  },
});
