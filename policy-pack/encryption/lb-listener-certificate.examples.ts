import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const listener = resourceOf("aws:lb/listener:Listener", "front");
const older = resourceOf("aws:alb/listener:Listener", "front");

export const examples = defineExamples([
  {
    name: "HTTPS with a certificate",
    verdict: "holds",
    resources: [listener({ protocol: "HTTPS", port: 443, certificateArn: unknownValue })],
  },
  {
    name: "TLS with a certificate",
    verdict: "holds",
    resources: [listener({ protocol: "TLS", certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1" })],
  },
  { name: "TCP", verdict: "not applicable", resources: [listener({ protocol: "TCP", port: 443 })] },
  { name: "HTTP", verdict: "not applicable", resources: [listener({ protocol: "HTTP", port: 80 })] },
  { name: "a gateway load balancer's", verdict: "not applicable", resources: [listener({})] },
  {
    name: "HTTPS without a certificate",
    verdict: "violated",
    resources: [older({ protocol: "HTTPS", port: 443 })],
    says: "certificateArn",
  },
  { name: "TLS without a certificate", verdict: "violated", resources: [listener({ protocol: "TLS" })] },
  {
    name: "a protocol that is not known yet",
    verdict: "undecided",
    resources: [listener({ protocol: unknownValue })],
  },
]);
