import { choice, flag } from "../config.ts";
import { definePolicy } from "../define-policy.ts";
import type { Resource } from "../resource.ts";
import { TOKENS } from "../tokens.ts";
import { truth } from "../truth.ts";
import type { Value } from "../value.ts";
import { combine, holds, judge, type Verdict, undecided, violated } from "../verdict.ts";

/** CloudFront's security policies that admit nothing below TLS 1.2, from the loosest to the strictest. */
const MODERN = ["TLSv1.2_2018", "TLSv1.2_2019", "TLSv1.2_2021", "TLSv1.2_2025", "TLSv1.3_2025"] as const;

function judgeBehavior(behavior: Value): Verdict {
  const protocol = behavior.at("viewerProtocolPolicy");
  return judge(protocol.oneOf(["redirect-to-https", "https-only"]), {
    what: "viewers are served in the clear",
    at: protocol,
    required: "redirect-to-https or https-only",
    fix: 'set viewerProtocolPolicy: "redirect-to-https"',
  });
}

function judgeCertificate(distribution: Resource, minimum: string, ownCertificate: boolean): Verdict {
  const certificate = distribution.at("viewerCertificate");
  if (certificate.isUnknown) return undecided(certificate.path);
  const own = !certificate.at("acmCertificateArn").isAbsent || !certificate.at("iamCertificateId").isAbsent;
  if (!own) {
    if (!ownCertificate) return holds;
    return violated({
      what: "CloudFront's own certificate admits TLS 1.0, and no setting changes that",
      at: certificate,
      required: `a certificate of your own with ${minimum} or newer`,
      fix: `set aliases and viewerCertificate: { acmCertificateArn, sslSupportMethod: "sni-only", minimumProtocolVersion: "${minimum}" }`,
    });
  }
  const version = certificate.at("minimumProtocolVersion");
  const lowest = MODERN.findIndex((name) => name === minimum);
  return judge(
    // What is newer than this list is stricter than all of it.
    version.matches((text) => /^TLSv1\.[3-9]/.test(text) || MODERN.findIndex((name) => name === text) >= lowest),
    {
      what: "viewers may use an outdated version of TLS",
      at: version,
      found: version.isAbsent ? "nothing, which means TLSv1" : undefined,
      required: `${minimum} or newer`,
      fix: `set viewerCertificate.minimumProtocolVersion: "${minimum}"`,
    },
  );
}

export const policy = definePolicy({
  name: "cloudfront-viewer-https",
  title: "CloudFront serves viewers over HTTPS only, with TLS 1.2 or newer",
  severity: "high",
  rationale:
    "Whoever sits between viewer and edge can read and change what travels in the clear, cookies and credentials first. Old versions of TLS can be broken on the way, and clients can be talked down to them.",
  remediation: [
    'Set viewerProtocolPolicy: "redirect-to-https" in the default and in every ordered cache behavior.',
    'Use a certificate of your own with sslSupportMethod: "sni-only" and a current minimumProtocolVersion.',
  ],
  controls: {
    fsbp: ["CloudFront.3", "CloudFront.7", "CloudFront.8", "CloudFront.15"],
    pci: ["4.2.1"],
    nist: ["SC-8", "SC-8(1)", "SC-23"],
    soc2: ["CC6.7"],
    iso27001: ["A.8.20", "A.8.24"],
  },
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html",
  tokens: TOKENS.distribution,
  settings: {
    minimumTls: choice(MODERN, "TLSv1.2_2021", "The loosest security policy of viewerCertificate"),
    ownCertificate: flag(true, "Demand a certificate of one's own, as CloudFront's admits TLS 1.0"),
  },
  check(distribution, { minimumTls, ownCertificate }) {
    const behaviors = [distribution.at("defaultCacheBehavior"), ...distribution.at("orderedCacheBehaviors").items()];
    return combine([
      ...behaviors.map(judgeBehavior),
      judgeCertificate(distribution, minimumTls, ownCertificate),
      judgeSupport(distribution.at("viewerCertificate.sslSupportMethod")),
    ]);
  },
});

/** Dedicated addresses serve clients without SNI, all of which are older than TLS 1.2. */
function judgeSupport(method: Value): Verdict {
  return judge(method.isAbsent ? truth(true) : method.oneOf(["sni-only", "static-ip"]), {
    what: "the distribution serves clients that are too old for SNI",
    at: method,
    required: '"sni-only"',
    fix: 'set viewerCertificate.sslSupportMethod: "sni-only"',
  });
}
