import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "elb-tls-listeners",
  title: "Classic load balancers take HTTPS or TLS, with a certificate",
  severity: "high",
  rationale:
    "What a classic load balancer takes by HTTP or TCP crosses the internet in the clear, with cookies and passwords. It cannot redirect either.",
  remediation: [
    'Set lbProtocol: "https" (or "ssl") and sslCertificateId.',
    "Better, move to an aws.lb.LoadBalancer, which redirects and speaks newer TLS.",
  ],
  controls: { fsbp: ["ELB.3"] },
  checkov: ["CKV_AWS_376"],
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-https-load-balancers.html",
  demands: [
    {
      tokens: TOKENS.classicLoadBalancer,
      each: "listeners",
      path: "lbProtocol",
      must: (protocol) => protocol.matches((text) => /^(https|ssl)$/i.test(text)),
      what: "the listener serves clients in the clear",
      required: "https or ssl",
      fix: 'set lbProtocol: "https" and sslCertificateId; better, move to an aws.lb.LoadBalancer',
    },
    {
      tokens: TOKENS.classicLoadBalancer,
      each: "listeners",
      path: "sslCertificateId",
      must: isSet,
      whenItem: (listener) => listener.at("lbProtocol").matches((text) => /^(https|ssl)$/i.test(text)),
      what: "the listener has no certificate",
      required: "the ARN of a certificate",
      fix: "set sslCertificateId: certificate.arn",
    },
  ],
});
