import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const distribution = (viewerCertificate: unknown) =>
  resourceOf("aws:cloudfront/distribution:Distribution", "edge")({ enabled: true, viewerCertificate });

export const examples = defineExamples([
  { name: "of ACM", verdict: "holds", resources: [distribution({ acmCertificateArn: unknownValue })] },
  { name: "of IAM", verdict: "holds", resources: [distribution({ iamCertificateId: "ASCA1" })] },
  {
    name: "CloudFront's",
    verdict: "violated",
    resources: [distribution({ cloudfrontDefaultCertificate: true })],
    says: "CloudFront's certificate",
  },
  { name: "none said", verdict: "violated", resources: [distribution(undefined)] },
  { name: "not known yet", verdict: "undecided", resources: [distribution(unknownValue)] },
]);
