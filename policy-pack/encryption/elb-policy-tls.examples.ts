import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

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

const OLD = [{ name: "Reference-Security-Policy", value: "ELBSecurityPolicy-2016-08" }];

function listener(policyNames: unknown, loadBalancerName: unknown = "web", name = "https"): ExampleResource {
  const props = { loadBalancerName, loadBalancerPort: 443, policyNames };
  return { type: "aws:elb/listenerPolicy:ListenerPolicy", name, props };
}

const balancer = (name: string): ExampleResource => ({
  type: "aws:elb/loadBalancer:LoadBalancer",
  name,
  props: { listeners: [] },
});
const of = (resource: ExampleResource, balancerName: string, ...policies: readonly string[]): ExampleResource => ({
  ...resource,
  props: { ...resource.props, loadBalancerName: unknownValue },
  propertyDependencies: {
    loadBalancerName: [balancerName],
    ...(policies.length > 0 ? { policyNames: policies } : {}),
  },
});

export const examples = defineExamples([
  {
    name: "an old policy that no listener takes",
    verdict: "not applicable",
    resources: [policy(OLD), listener(["other"])],
  },
  {
    name: "an old policy that no listener takes, in a first preview",
    verdict: "not applicable",
    resources: [balancer("front"), of(policy(OLD), "front"), of(listener(["other"]), "front")],
  },
  {
    name: "an old policy that a listener takes",
    verdict: "violated",
    resources: [policy(OLD), listener(["other"]), listener(["other", "tls"], "web", "https-too")],
  },
  {
    name: "an old policy that a listener takes, in a first preview",
    verdict: "violated",
    resources: [balancer("front"), of(policy(OLD), "front"), of(listener([unknownValue]), "front", "policy")],
  },
  {
    name: "an old policy, where listeners of another load balancer take others",
    verdict: "violated",
    resources: [policy(OLD), listener(["other"], "api")],
  },
  {
    name: "an old policy, where listeners of another load balancer take others, in a first preview",
    verdict: "violated",
    resources: [balancer("front"), balancer("back"), of(policy(OLD), "front"), of(listener(["other"]), "back")],
  },
  {
    name: "an old policy, and a listener of which is not known what it takes",
    verdict: "undecided",
    resources: [policy(OLD), listener(unknownValue)],
  },
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
