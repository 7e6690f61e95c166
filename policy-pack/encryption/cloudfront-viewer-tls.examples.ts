import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const CERTIFICATE = {
  acmCertificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1",
  minimumProtocolVersion: "TLSv1.2_2021",
  sslSupportMethod: "sni-only",
};
const distribution = (viewerCertificate: unknown) =>
  resourceOf("aws:cloudfront/distribution:Distribution", "edge")({ enabled: true, viewerCertificate });

export const examples = defineExamples([
  { name: "TLS 1.2 with a certificate of one's own", verdict: "holds", resources: [distribution(CERTIFICATE)] },
  {
    name: "a certificate that is made in the same deployment",
    verdict: "holds",
    resources: [distribution({ ...CERTIFICATE, acmCertificateArn: unknownValue })],
  },
  {
    name: "a certificate in IAM",
    verdict: "holds",
    resources: [distribution({ iamCertificateId: "ASCA1", minimumProtocolVersion: "TLSv1.2_2025" })],
  },
  {
    name: "a newer security policy",
    verdict: "holds",
    resources: [distribution({ ...CERTIFICATE, minimumProtocolVersion: "TLSv1.3_2025" })],
  },
  {
    name: "one that is newer than this pack",
    verdict: "holds",
    resources: [distribution({ ...CERTIFICATE, minimumProtocolVersion: "TLSv1.3_2031" })],
  },
  {
    name: "an older security policy of TLS 1.2",
    verdict: "holds",
    resources: [distribution({ ...CERTIFICATE, minimumProtocolVersion: "TLSv1.2_2018" })],
  },
  {
    name: "CloudFront's certificate",
    verdict: "violated",
    resources: [distribution({ cloudfrontDefaultCertificate: true })],
    says: "CloudFront's own certificate",
  },
  {
    name: "an old security policy",
    verdict: "violated",
    resources: [distribution({ ...CERTIFICATE, minimumProtocolVersion: "TLSv1.1_2016" })],
    says: "TLSv1.1_2016",
  },
  {
    name: "an outdated version that nobody named",
    verdict: "violated",
    resources: [distribution({ ...CERTIFICATE, minimumProtocolVersion: "TLSv1_2016" })],
  },
  {
    name: "no security policy",
    verdict: "violated",
    resources: [distribution({ acmCertificateArn: unknownValue, sslSupportMethod: "sni-only" })],
    says: "nothing, which means TLSv1",
  },
  { name: "a certificate block that is not known yet", verdict: "undecided", resources: [distribution(unknownValue)] },
]);
