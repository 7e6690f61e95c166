import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const classic = resourceOf("aws:elb/loadBalancerPolicy:LoadBalancerPolicy", "policy");
const negotiation = resourceOf("aws:elb/sslNegotiationPolicy:SslNegotiationPolicy", "negotiation");

const policy = (name: unknown, value: unknown = "true") =>
  classic({
    loadBalancerName: "web",
    policyName: "tls",
    policyTypeName: "SSLNegotiationPolicyType",
    policyAttributes: [
      { name: "ECDHE-RSA-AES128-GCM-SHA256", value: "true" },
      { name, value },
    ],
  });

const BROKEN = [
  "RC4-MD5",
  "ECDHE-RSA-RC4-SHA",
  "DES-CBC3-SHA",
  "EDH-RSA-DES-CBC3-SHA",
  "PSK-AES256-CBC-SHA",
  "PSK-3DES-EDE-CBC-SHA",
  "KRB5-DES-CBC3-SHA",
  "EXP-RC2-CBC-MD5",
  "RC2-CBC-MD5",
  "ADH-AES128-SHA",
  "AECDH-AES128-SHA",
  "NULL-SHA256",
  "ECDHE-RSA-NULL-SHA",
  "IDEA-CBC-SHA",
  "SEED-SHA",
];

export const examples = defineExamples([
  { name: "a current cipher", verdict: "holds", resources: [policy("ECDHE-ECDSA-AES256-GCM-SHA384")] },
  {
    name: "a protocol, and the order of ciphers",
    verdict: "holds",
    resources: [policy("Server-Defined-Cipher-Order")],
  },
  { name: "a broken cipher that is off", verdict: "holds", resources: [policy("RC4-MD5", "false")] },
  ...BROKEN.map((name) => ({ name, verdict: "violated" as const, resources: [policy(name)] })),
  {
    name: "a policy for one port",
    verdict: "violated",
    resources: [
      negotiation({ loadBalancer: "web", lbPort: 443, attributes: [{ name: "DES-CBC3-SHA", value: "true" }] }),
    ],
    says: "a broken cipher is on",
  },
  {
    name: "a policy that no listener takes",
    verdict: "not applicable",
    resources: [
      policy("DES-CBC3-SHA"),
      {
        type: "aws:elb/listenerPolicy:ListenerPolicy",
        name: "https",
        props: { loadBalancerName: "web", loadBalancerPort: 443, policyNames: ["newer"] },
      },
    ],
  },
  { name: "a value that is not known yet", verdict: "undecided", resources: [policy("DES-CBC3-SHA", unknownValue)] },
  { name: "a cipher that is not known yet", verdict: "undecided", resources: [policy(unknownValue)] },
]);
