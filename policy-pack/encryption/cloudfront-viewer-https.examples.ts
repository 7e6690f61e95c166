import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const distribution = (props: Readonly<Record<string, unknown>> = {}) =>
  resourceOf(
    "aws:cloudfront/distribution:Distribution",
    "edge",
  )({ enabled: true, defaultCacheBehavior: behavior("redirect-to-https"), ...props });
const behavior = (viewerProtocolPolicy: unknown) => ({ targetOriginId: "api", viewerProtocolPolicy });
const ordered = (viewerProtocolPolicy: unknown) => ({ ...behavior(viewerProtocolPolicy), pathPattern: "/*" });

export const examples = defineExamples([
  { name: "HTTP is sent to HTTPS", verdict: "holds", resources: [distribution()] },
  {
    name: "HTTPS only, on every path",
    verdict: "holds",
    resources: [distribution({ orderedCacheBehaviors: [ordered("https-only")] })],
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
    resources: [distribution({ orderedCacheBehaviors: [ordered("https-only"), ordered("allow-all")] })],
    says: "orderedCacheBehaviors[1]",
  },
  {
    name: "a behavior that is not known yet",
    verdict: "undecided",
    resources: [distribution({ defaultCacheBehavior: unknownValue })],
  },
]);
