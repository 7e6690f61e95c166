import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const balancer = (...listeners: readonly object[]) =>
  resourceOf("aws:elb/loadBalancer:LoadBalancer", "front")(
    {
      name: "front",
      listeners: listeners.map((one) => ({ lbPort: 443, lbProtocol: "https", instancePort: 80, ...one })),
    },
    { outputs: { id: "front", name: "front" } },
  );
const tls = (policyTypeName = "SSLNegotiationPolicyType") =>
  resourceOf("aws:elb/loadBalancerPolicy:LoadBalancerPolicy", "tls")(
    {
      loadBalancerName: "front",
      policyName: "tls-1-2",
      policyTypeName,
    },
    { outputs: { id: "front:tls-1-2", policyName: "tls-1-2" } },
  );
const attached = (props: Readonly<Record<string, unknown>> = {}, more: object = {}) =>
  resourceOf("aws:elb/listenerPolicy:ListenerPolicy", "attached")(
    { loadBalancerName: "front", loadBalancerPort: 443, policyNames: ["tls-1-2"], ...props },
    more,
  );
const negotiated = (lbPort: unknown) =>
  resourceOf(
    "aws:elb/sslNegotiationPolicy:SslNegotiationPolicy",
    "negotiated",
  )({
    loadBalancer: "front",
    lbPort,
    attributes: [{ name: "Protocol-TLSv1.2", value: "true" }],
  });

export const examples = defineExamples([
  { name: "a policy for its port", verdict: "holds", resources: [balancer({}), tls(), attached()] },
  { name: "a policy of elsewhere", verdict: "holds", resources: [balancer({}), attached()] },
  {
    name: "in a first preview",
    verdict: "holds",
    resources: [
      balancer({}),
      tls(),
      attached(
        { loadBalancerName: unknownValue, policyNames: [unknownValue] },
        { propertyDependencies: { loadBalancerName: ["front"], policyNames: ["tls"] } },
      ),
    ],
  },
  { name: "what it negotiates", verdict: "holds", resources: [balancer({ lbProtocol: "SSL" }), negotiated(443)] },
  { name: "no TLS at all", verdict: "holds", resources: [balancer({ lbPort: 80, lbProtocol: "http" })] },
  { name: "no listeners yet", verdict: "not applicable", resources: [balancer()] },
  { name: "no policy", verdict: "violated", resources: [balancer({})], says: "when none is named" },
  { name: "no policy, for any protocol", verdict: "violated", resources: [balancer({ lbProtocol: "ssl" })] },
  {
    name: "a policy for another port",
    verdict: "violated",
    resources: [balancer({}, { lbPort: 8443 }), tls(), attached({ loadBalancerPort: 8443 })],
  },
  { name: "negotiated on another port", verdict: "violated", resources: [balancer({}), negotiated(8443)] },
  {
    name: "a policy for sticky sessions alone",
    verdict: "violated",
    resources: [
      balancer({}),
      tls("LBCookieStickinessPolicyType"),
      attached({ policyNames: [unknownValue] }, { propertyDependencies: { policyNames: ["tls"] } }),
    ],
  },
  {
    name: "two policies, one of them for sticky sessions",
    verdict: "holds",
    resources: [
      balancer({}),
      tls(),
      { ...tls("LBCookieStickinessPolicyType"), name: "sticky" },
      attached(
        { policyNames: [unknownValue, unknownValue] },
        { propertyDependencies: { policyNames: ["tls", "sticky"] } },
      ),
    ],
  },
  { name: "TLS within TCP", verdict: "holds", resources: [balancer({ lbProtocol: "tcp" })] },
  { name: "policies taken away", verdict: "violated", resources: [balancer({}), attached({ policyNames: [] })] },
  {
    name: "a policy of another load balancer",
    verdict: "violated",
    resources: [balancer({}), tls(), attached({ loadBalancerName: "back" })],
  },
  {
    name: "a protocol that is not known yet",
    verdict: "undecided",
    resources: [balancer({ lbProtocol: unknownValue })],
  },
  {
    name: "a policy of a load balancer that is not known yet",
    verdict: "undecided",
    resources: [balancer({}), attached({ loadBalancerName: unknownValue })],
  },
]);
