import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const balancer = (...listeners: readonly unknown[]) =>
  resourceOf("aws:elb/loadBalancer:LoadBalancer", "front")({ listeners });
const HTTPS = {
  lbPort: 443,
  lbProtocol: "https",
  instancePort: 8443,
  instanceProtocol: "https",
  sslCertificateId: unknownValue,
};

export const examples = defineExamples([
  { name: "HTTPS all the way", verdict: "holds", resources: [balancer(HTTPS)] },
  {
    name: "TLS of any protocol",
    verdict: "holds",
    resources: [balancer({ ...HTTPS, lbProtocol: "SSL", instanceProtocol: "SSL" })],
  },
  {
    name: "a listener in the clear, which is asked elsewhere",
    verdict: "holds",
    resources: [balancer({ ...HTTPS, lbProtocol: "http", instanceProtocol: "http" })],
  },
  {
    name: "HTTP behind one of two",
    verdict: "violated",
    resources: [balancer(HTTPS, { ...HTTPS, lbPort: 8443, instanceProtocol: "HTTP" })],
    says: "listeners[1].instanceProtocol",
  },
  {
    name: "TCP behind TLS",
    verdict: "violated",
    resources: [balancer({ ...HTTPS, lbProtocol: "ssl", instanceProtocol: "tcp" })],
  },
  {
    name: "a protocol that is not known yet",
    verdict: "undecided",
    resources: [balancer({ ...HTTPS, instanceProtocol: unknownValue })],
  },
]);
