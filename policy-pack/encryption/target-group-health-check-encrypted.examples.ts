import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const group = resourceOf("aws:lb/targetGroup:TargetGroup", "api");
const older = resourceOf("aws:alb/targetGroup:TargetGroup", "api");

export const examples = defineExamples([
  {
    name: "checks over HTTPS",
    verdict: "holds",
    resources: [group({ protocol: "HTTPS", port: 8443, healthCheck: { protocol: "HTTPS", path: "/health" } })],
  },
  {
    name: "checks over HTTPS beside TCP",
    verdict: "holds",
    resources: [older({ protocol: "TCP", port: 8443, healthCheck: { protocol: "HTTPS", path: "/health" } })],
  },
  {
    name: "a function",
    verdict: "not applicable",
    resources: [group({ targetType: "lambda", healthCheck: { enabled: true, path: "/health" } })],
  },
  {
    name: "appliances behind a gateway load balancer",
    verdict: "not applicable",
    resources: [group({ protocol: "GENEVE", port: 6081, healthCheck: { protocol: "TCP", port: "80" } })],
  },
  {
    name: "checks over HTTP beside HTTPS",
    verdict: "violated",
    resources: [group({ protocol: "HTTPS", port: 8443, healthCheck: { protocol: "HTTP", path: "/health" } })],
    says: "(healthCheck.protocol: found",
  },
  {
    name: "what AWS takes",
    verdict: "violated",
    resources: [older({ protocol: "TLS", port: 8443 })],
    says: "HTTPS",
  },
  {
    name: "a protocol that is not known yet",
    verdict: "undecided",
    resources: [group({ protocol: "HTTPS", port: 8443, healthCheck: { protocol: unknownValue } })],
  },
]);
