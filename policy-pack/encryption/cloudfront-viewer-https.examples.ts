import { defineExamples, type ExampleResource, unknownValue } from "../examples.ts";

const CERTIFICATE = {
  acmCertificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1",
  minimumProtocolVersion: "TLSv1.2_2021",
  sslSupportMethod: "sni-only",
};

function distribution(props: Readonly<Record<string, unknown>>): ExampleResource {
  return {
    type: "aws:cloudfront/distribution:Distribution",
    name: "edge",
    props: {
      enabled: true,
      defaultCacheBehavior: { targetOriginId: "api", viewerProtocolPolicy: "redirect-to-https" },
      viewerCertificate: CERTIFICATE,
      ...props,
    },
  };
}

const behavior = (viewerProtocolPolicy: unknown) => ({
  pathPattern: "/*",
  targetOriginId: "api",
  viewerProtocolPolicy,
});

export const examples = defineExamples([
  { name: "HTTPS with a certificate of one's own", verdict: "holds", resources: [distribution({})] },
  {
    name: "a certificate that is made in the same deployment",
    verdict: "holds",
    resources: [distribution({ viewerCertificate: { ...CERTIFICATE, acmCertificateArn: unknownValue } })],
  },
  {
    name: "a newer security policy",
    verdict: "holds",
    resources: [distribution({ viewerCertificate: { ...CERTIFICATE, minimumProtocolVersion: "TLSv1.3_2025" } })],
  },
  {
    name: "CloudFront's certificate, where the config accepts it",
    verdict: "holds",
    resources: [distribution({ viewerCertificate: { cloudfrontDefaultCertificate: true } })],
    config: { ownCertificate: false },
  },
  {
    name: "CloudFront's certificate",
    verdict: "violated",
    resources: [distribution({ viewerCertificate: { cloudfrontDefaultCertificate: true } })],
    says: "TLS 1.0",
  },
  {
    name: "HTTP as the viewer likes",
    verdict: "violated",
    resources: [distribution({ defaultCacheBehavior: behavior("allow-all") })],
    says: "allow-all",
  },
  {
    name: "HTTP on one path",
    verdict: "violated",
    resources: [distribution({ orderedCacheBehaviors: [behavior("https-only"), behavior("allow-all")] })],
    says: "orderedCacheBehaviors[1]",
  },
  {
    name: "an old security policy",
    verdict: "violated",
    resources: [distribution({ viewerCertificate: { ...CERTIFICATE, minimumProtocolVersion: "TLSv1.1_2016" } })],
    says: "TLSv1.1_2016",
  },
  {
    name: "no security policy, which means TLSv1",
    verdict: "violated",
    resources: [distribution({ viewerCertificate: { acmCertificateArn: unknownValue, sslSupportMethod: "sni-only" } })],
    says: "minimumProtocolVersion",
  },
  {
    name: "addresses of its own for clients without SNI",
    verdict: "violated",
    resources: [distribution({ viewerCertificate: { ...CERTIFICATE, sslSupportMethod: "vip" } })],
    says: "sni-only",
  },
  {
    name: "a certificate block that is not known yet",
    verdict: "undecided",
    resources: [distribution({ viewerCertificate: unknownValue })],
  },
]);
