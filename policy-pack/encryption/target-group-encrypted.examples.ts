import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const group = resourceOf("aws:lb/targetGroup:TargetGroup", "api");
const older = resourceOf("aws:alb/targetGroup:TargetGroup", "api");

export const examples = defineExamples([
  {
    name: "HTTPS to the targets",
    verdict: "holds",
    resources: [group({ targetType: "ip", protocol: "HTTPS", port: 8443 })],
  },
  { name: "TLS to the targets", verdict: "holds", resources: [older({ protocol: "TLS", port: 8443 })] },
  { name: "QUIC to the targets", verdict: "holds", resources: [group({ protocol: "QUIC", port: 8443 })] },
  { name: "a function", verdict: "not applicable", resources: [group({ targetType: "lambda" })] },
  {
    name: "an application load balancer behind a network load balancer",
    verdict: "not applicable",
    resources: [group({ targetType: "alb", protocol: "TCP", port: 443 })],
  },
  {
    name: "appliances behind a gateway load balancer",
    verdict: "not applicable",
    resources: [group({ protocol: "GENEVE", port: 6081 })],
  },
  {
    name: "HTTP to the targets",
    verdict: "violated",
    resources: [group({ targetType: "ip", protocol: "HTTP", port: 8080 })],
    says: "HTTPS, TLS or QUIC",
  },
  {
    name: "TCP to the targets",
    verdict: "violated",
    resources: [older({ protocol: "TCP", port: 5432 })],
    says: "where clients and targets encrypt it themselves",
  },
  {
    name: "UDP to the targets, or both",
    verdict: "violated",
    resources: [group({ protocol: "tcp_udp", port: 53 })],
    says: "passes on what comes",
  },
  { name: "a protocol that is not known yet", verdict: "undecided", resources: [group({ protocol: unknownValue })] },
  {
    name: "targets of a kind that is not known yet",
    verdict: "undecided",
    resources: [group({ targetType: unknownValue, protocol: "TCP", port: 443 })],
  },
]);
