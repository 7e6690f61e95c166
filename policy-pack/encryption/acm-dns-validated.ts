import { definePolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { holds, judge, violated } from "../policy/verdict.ts";

const FIX = 'request it: { domainName, validationMethod: "DNS" } with the record in Route 53';

export const policy = definePolicy({
  name: "acm-dns-validated",
  title: "Certificates are requested from ACM and validated by DNS",
  severity: "medium",
  rationale:
    "ACM renews a certificate by itself as long as the validation record stands, and nobody ever holds its key. One validated by mail waits for somebody to click; an imported one expires on a day that everybody has forgotten, and its key has been on somebody's disk.",
  remediation: [
    'Set validationMethod: "DNS", create the records of domainValidationOptions and wait with an aws.acm.CertificateValidation.',
    "Replace imported and IAM server certificates by requested ones.",
  ],
  controls: {
    fsbp: ["ACM.1"],
    pci: ["3.7.1", "4.2.1"],
    nist: ["SC-12", "SC-17"],
    soc2: ["CC6.7"],
    iso27001: ["A.8.24"],
  },
  url: "https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html",
  tokens: families(TOKENS.certificate, TOKENS.serverCertificate),
  check(certificate) {
    if (TOKENS.serverCertificate.includes(certificate.type as never)) {
      return violated({
        what: "the certificate is uploaded to IAM, where nothing renews it",
        required: "a certificate of ACM",
        fix: `replace it by an aws.acm.Certificate: ${FIX}`,
      });
    }
    if (!certificate.at("privateKey").isAbsent) {
      return violated({
        what: "the certificate is imported with its private key, and nothing renews it",
        found: "a private key",
        required: "a certificate that ACM makes",
        fix: FIX,
      });
    }
    // A private authority of one's own issues without validation, and ACM renews what it issued.
    if (!certificate.at("certificateAuthorityArn").isAbsent) return holds;
    return judge(
      certificate.at("validationMethod").matches((text) => text.toUpperCase() === "DNS"),
      {
        what: "the certificate is not validated by DNS",
        at: certificate.at("validationMethod"),
        required: '"DNS"',
        fix: FIX,
      },
    );
  },
});
