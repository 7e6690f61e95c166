import { type ExampleResource, defineExamples, unknownValue } from "../examples.ts";

function policy(policyAttributes: unknown): ExampleResource {
  const props = {
    loadBalancerName: "web",
    policyName: "tls",
    policyTypeName: "SSLNegotiationPolicyType",
    policyAttributes,
  };
  return { type: "aws:elb/loadBalancerPolicy:LoadBalancerPolicy", name: "policy", props };
}

function negotiation(attributes: unknown): ExampleResource {
  const props = { loadBalancer: "web", lbPort: 443, attributes };
  return { type: "aws:elb/sslNegotiationPolicy:SslNegotiationPolicy", name: "negotiation", props };
}

export const examples = defineExamples([
  {
    name: "TLS 1.2 by itself",
    verdict: "holds",
    resources: [
      policy([
        { name: "Protocol-TLSv1.2", value: "true" },
        { name: "Protocol-TLSv1.1", value: "false" },
      ]),
    ],
  },
  {
    name: "a policy of AWS",
    verdict: "holds",
    resources: [policy([{ name: "Reference-Security-Policy", value: "ELBSecurityPolicy-TLS-1-2-2017-01" }])],
  },
  {
    name: "a policy about something else",
    verdict: "holds",
    resources: [policy([{ name: "PublicKey", value: "..." }])],
  },
  {
    name: "Protocol-SSLv2 is on",
    verdict: "violated",
    resources: [
      policy([
        { name: "Protocol-TLSv1.2", value: "true" },
        { name: "Protocol-SSLv2", value: "true" },
      ]),
    ],
    says: "old protocol is on",
  },
  {
    name: "Protocol-SSLv3 is on",
    verdict: "violated",
    resources: [
      policy([
        { name: "Protocol-TLSv1.2", value: "true" },
        { name: "Protocol-SSLv3", value: "true" },
      ]),
    ],
    says: "old protocol is on",
  },
  {
    name: "Protocol-TLSv1 is on",
    verdict: "violated",
    resources: [
      policy([
        { name: "Protocol-TLSv1.2", value: "true" },
        { name: "Protocol-TLSv1", value: "true" },
      ]),
    ],
    says: "old protocol is on",
  },
  {
    name: "Protocol-TLSv1.1 is on",
    verdict: "violated",
    resources: [
      policy([
        { name: "Protocol-TLSv1.2", value: "true" },
        { name: "Protocol-TLSv1.1", value: "true" },
      ]),
    ],
    says: "old protocol is on",
  },
  {
    name: "an old policy of AWS",
    verdict: "violated",
    resources: [policy([{ name: "Reference-Security-Policy", value: "ELBSecurityPolicy-2016-08" }])],
    says: "2016-08",
  },
  {
    name: "the other form",
    verdict: "violated",
    resources: [negotiation([{ name: "Protocol-TLSv1", value: "true" }])],
  },
  {
    name: "the other form, kept",
    verdict: "holds",
    resources: [negotiation([{ name: "Protocol-TLSv1.2", value: "true" }])],
  },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [policy([{ name: "Protocol-TLSv1", value: unknownValue }])],
  },
  { name: "attributes that are not known yet", verdict: "undecided", resources: [policy(unknownValue)] },
]);
