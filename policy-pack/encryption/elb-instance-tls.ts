import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import type { Value } from "../policy/value.ts";

const speaksTls = (protocol: Value) => protocol.matches((text) => /^(https|ssl)$/i.test(text));

export const policy = definePropertyPolicy({
  name: "elb-instance-tls",
  title: "Classic load balancers speak TLS to their instances too",
  severity: "low",
  rationale:
    "A load balancer that ends TLS passes what it took on in the clear: whoever sees the traffic of one of its subnets reads it there.",
  remediation: [
    'Set instanceProtocol: "https" (or "ssl") and serve a certificate on the instances; one signed by themselves will do.',
  ],
  controls: {},
  checkov: ["CKV_AWS_376"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-create-https-ssl-load-balancer.html",
  demands: [
    {
      tokens: TOKENS.classicLoadBalancer,
      each: "listeners",
      // A listener in the clear is the matter of elb-tls-listeners.
      whenItem: (listener) => speaksTls(listener.at("lbProtocol")),
      path: "instanceProtocol",
      must: speaksTls,
      what: "requests go on to the instances in the clear",
      required: "https or ssl",
      fix: 'set instanceProtocol: "https"',
    },
  ],
});
