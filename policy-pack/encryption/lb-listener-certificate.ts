import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "lb-listener-certificate",
  title: "Listeners that speak TLS have a certificate",
  severity: "low",
  rationale:
    "A load balancer cannot speak TLS without a certificate: AWS refuses the listener in the middle of a deployment, and what worked before it is gone where the listener replaces another.",
  remediation: ["Set certificateArn: certificate.arn. Certificates of further names are aws.lb.ListenerCertificate."],
  controls: {},
  preset: "strict",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html",
  demands: [
    {
      tokens: TOKENS.listener,
      path: "certificateArn",
      must: isSet,
      when: (listener) => listener.at("protocol").matches((text) => /^(https|tls)$/i.test(text)),
      what: "the listener has no certificate",
      required: "the ARN of a certificate in ACM",
      fix: "set certificateArn: certificate.arn",
    },
  ],
});
