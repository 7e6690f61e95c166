import { choice } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or } from "../policy/truth.ts";
import { judge, notApplicable, whereConcerned } from "../policy/verdict.ts";

/** All of CloudFront's security policies that admit nothing below TLS 1.2, the strictest last (Developer Guide, as of 2026-04). */
const MODERN = ["TLSv1.2_2018", "TLSv1.2_2019", "TLSv1.2_2021", "TLSv1.2_2025", "TLSv1.3_2025"] as const;

export const policy = definePolicy({
  name: "cloudfront-security-policy",
  title: "CloudFront takes only the ciphers that AWS recommends from viewers",
  severity: "medium",
  rationale:
    "The first security policies of TLS 1.2 still admit ciphers in CBC mode and without forward secrecy: attacked again and again, and once the key is lost, all that was recorded before can be read.",
  remediation: ['Set viewerCertificate.minimumProtocolVersion: "TLSv1.2_2021" or newer.'],
  controls: { fsbp: ["CloudFront.15"] },
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html",
  tokens: TOKENS.distribution,
  settings: { minimumTls: choice(MODERN, "TLSv1.2_2021", "The loosest security policy of viewerCertificate") },
  check(distribution, { minimumTls }) {
    const certificate = distribution.at("viewerCertificate");
    // CloudFront's own certificate has a security policy that no setting changes; cloudfront-viewer-tls is about it, and
    // about versions before 1.2.
    const own = or(certificate.at("acmCertificateArn").set(), certificate.at("iamCertificateId").set());
    const version = certificate.at("minimumProtocolVersion");
    const isJudged = certificate.isUnknown ? version.matches(() => true) : own;
    if (isJudged.answer === "no" || version.isAbsent) return notApplicable("there is no security policy to choose");
    if (version.matches((text) => /^TLSv1\.[2-9]/.test(text)).answer === "no") {
      return notApplicable("cloudfront-viewer-tls is about its version of TLS");
    }
    const lowest = MODERN.indexOf(minimumTls);
    // What is newer than this list is stricter than all of it.
    const strict = version.matches(
      (text) => /^TLSv1\.[3-9]/.test(text) || MODERN.findIndex((name) => name === text) >= lowest,
    );
    return whereConcerned(
      isJudged,
      judge(strict, {
        what: "viewers may use ciphers that AWS no longer recommends",
        at: version,
        required: `${minimumTls} or newer`,
        fix: `set minimumProtocolVersion: "${minimumTls}"`,
      }),
    );
  },
});
