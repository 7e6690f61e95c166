import { definePropertyPolicy } from "../property-policy.ts";
import { TOKENS } from "../tokens.ts";
import { and, not } from "../truth.ts";

export const policy = definePropertyPolicy({
  name: "target-group-encrypted",
  title: "Load balancers speak TLS or QUIC to their targets",
  severity: "medium",
  rationale:
    "Where the load balancer ends TLS and goes on in the clear, whoever sees the traffic of the subnets reads requests, cookies and answers. Compliance that asks for encryption to the last machine is not met.",
  remediation: [
    'Set protocol: "HTTPS" (application load balancers), "TLS" or "QUIC" (network load balancers) and give the targets a certificate; the load balancer takes a self-signed one.',
    "The protocol of a group cannot be changed: it is made anew, and moved to by the listener.",
    "Where the targets end TLS themselves behind a TCP listener, say so in an exception.",
  ],
  controls: { fsbp: ["ELB.22"] },
  preset: "strict",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-22",
  demands: [
    {
      tokens: TOKENS.targetGroup,
      path: "protocol",
      // A function is called by its API; a group of load balancers is passed on to; appliances get packets in a tunnel.
      when: (group) =>
        and(
          not(group.at("targetType").oneOf(["lambda", "alb"])),
          not(group.at("protocol").matches((text) => text.toUpperCase() === "GENEVE")),
        ),
      must: (protocol) => protocol.matches((text) => ["HTTPS", "TLS", "QUIC"].includes(text.toUpperCase())),
      what: "what the load balancer sends to the targets is not encrypted by it",
      required: "HTTPS, TLS or QUIC",
      fix: 'set protocol: "HTTPS" (application load balancers) or "TLS" (network load balancers), with a port on which the targets speak TLS',
    },
  ],
});
