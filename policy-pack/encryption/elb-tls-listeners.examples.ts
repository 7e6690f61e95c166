import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const balancer = (...listeners: readonly unknown[]) =>
  resourceOf("aws:elb/loadBalancer:LoadBalancer", "front")({ listeners });
const HTTPS = {
  lbPort: 443,
  lbProtocol: "https",
  instancePort: 8080,
  instanceProtocol: "http",
  sslCertificateId: unknownValue,
};

export const examples = defineExamples([
  { name: "HTTPS", verdict: "holds", resources: [balancer(HTTPS)] },
  { name: "TLS of any protocol", verdict: "holds", resources: [balancer({ ...HTTPS, lbProtocol: "SSL" })] },
  {
    name: "HTTP beside it",
    verdict: "violated",
    resources: [balancer(HTTPS, { ...HTTPS, lbPort: 80, lbProtocol: "http" })],
    says: "listeners[1].lbProtocol",
  },
  { name: "TCP", verdict: "violated", resources: [balancer({ ...HTTPS, lbProtocol: "tcp" })], says: "in the clear" },
  {
    name: "no certificate",
    verdict: "violated",
    resources: [balancer({ ...HTTPS, sslCertificateId: "" })],
    says: "no certificate",
  },
  {
    name: "no certificate for TLS",
    verdict: "violated",
    resources: [balancer({ ...HTTPS, lbProtocol: "ssl", sslCertificateId: undefined })],
    says: "no certificate",
  },
  {
    name: "a protocol that is not known yet",
    verdict: "undecided",
    resources: [balancer({ ...HTTPS, lbProtocol: unknownValue })],
  },
]);
