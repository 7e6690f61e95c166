import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const distribution = (sslSupportMethod: unknown) =>
  resourceOf(
    "aws:cloudfront/distribution:Distribution",
    "edge",
  )({ viewerCertificate: { acmCertificateArn: unknownValue, sslSupportMethod } });

export const examples = defineExamples([
  { name: "by name", verdict: "holds", resources: [distribution("sni-only")] },
  { name: "addresses that a firewall can name", verdict: "holds", resources: [distribution("static-ip")] },
  { name: "CloudFront's own certificate, by name too", verdict: "holds", resources: [distribution(undefined)] },
  { name: "dedicated addresses", verdict: "violated", resources: [distribution("vip")], says: "sslSupportMethod" },
  { name: "not known yet", verdict: "undecided", resources: [distribution(unknownValue)] },
]);
