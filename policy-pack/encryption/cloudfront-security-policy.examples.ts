import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const distribution = (minimumProtocolVersion: unknown, certificate: Readonly<Record<string, unknown>> = ACM) =>
  resourceOf(
    "aws:cloudfront/distribution:Distribution",
    "edge",
  )({ enabled: true, viewerCertificate: { ...certificate, minimumProtocolVersion } });
const ACM = { acmCertificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1", sslSupportMethod: "sni-only" };

export const examples = defineExamples([
  { name: "a recommended one", verdict: "holds", resources: [distribution("TLSv1.2_2021")] },
  {
    name: "with a certificate that is made in the same deployment",
    verdict: "holds",
    resources: [distribution("TLSv1.2_2025", { acmCertificateArn: unknownValue })],
  },
  { name: "one of TLS 1.3", verdict: "holds", resources: [distribution("TLSv1.3_2025")] },
  { name: "one that is newer than this pack", verdict: "holds", resources: [distribution("TLSv1.3_2031")] },
  {
    name: "a looser one, where the config accepts it",
    verdict: "holds",
    resources: [distribution("TLSv1.2_2018")],
    config: { minimumTls: "TLSv1.2_2018" },
  },
  { name: "a looser one", verdict: "violated", resources: [distribution("TLSv1.2_2019")], says: "TLSv1.2_2019" },
  {
    name: "a looser one, with a certificate in IAM",
    verdict: "violated",
    resources: [distribution("TLSv1.2_2018", { iamCertificateId: "ASCA1" })],
  },
  {
    name: "one that the config refuses",
    verdict: "violated",
    resources: [distribution("TLSv1.2_2021")],
    config: { minimumTls: "TLSv1.2_2025" },
    says: "TLSv1.2_2025 or newer",
  },
  {
    name: "CloudFront's own certificate",
    verdict: "not applicable",
    resources: [distribution("TLSv1.2_2018", { cloudfrontDefaultCertificate: true })],
  },
  { name: "an outdated version", verdict: "not applicable", resources: [distribution("TLSv1.1_2016")] },
  { name: "nothing said", verdict: "not applicable", resources: [distribution(undefined)] },
  { name: "one that is not known yet", verdict: "undecided", resources: [distribution(unknownValue)] },
  {
    name: "a certificate block that is not known yet",
    verdict: "undecided",
    resources: [
      resourceOf(
        "aws:cloudfront/distribution:Distribution",
        "edge",
      )({ enabled: true, viewerCertificate: unknownValue }),
    ],
  },
]);
