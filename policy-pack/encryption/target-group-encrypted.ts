import { definePropertyPolicy } from "../policy/property-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, type Truth } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

const ENCRYPTED = ["HTTPS", "TLS", "QUIC"];

function isEncrypted(protocol: Value): Truth {
  return protocol.matches((text) => ENCRYPTED.includes(text.toUpperCase()));
}

/** A function is called by its API; a group of load balancers is passed on to; appliances get packets in a tunnel. */
function isConcerned(group: Resource): Truth {
  return and(
    not(group.at("targetType").oneOf(["lambda", "alb"])),
    not(group.at("protocol").matches((text) => text.toUpperCase() === "GENEVE")),
  );
}

/** TCP, UDP and both: what comes is passed on as it is, and clients and targets may encrypt it themselves. */
function isPassedOn(group: Resource): Truth {
  return group.at("protocol").matches((text) => /^(TCP|UDP)/i.test(text));
}

export const policy = definePropertyPolicy({
  name: "target-group-encrypted",
  title: "Load balancers speak TLS or QUIC to their targets",
  severity: "medium",
  rationale:
    "Where the load balancer ends TLS and goes on in the clear, whoever sees the traffic of the subnets reads requests, cookies and answers. Compliance that asks for encryption to the last machine is not met.",
  remediation: [
    'Set protocol: "HTTPS" (application load balancers), "TLS" or "QUIC" (network load balancers) and give the targets a certificate; the load balancer takes a self-signed one.',
    "The protocol of a group cannot be changed: it is made anew, and moved to by the listener.",
    "AWS's control asks it of TCP and UDP as well. Where clients and targets encrypt what is passed on, say so in an exception.",
  ],
  controls: { fsbp: ["ELB.22"] },
  preset: "strict",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-22",
  demands: [
    {
      tokens: TOKENS.targetGroup,
      path: "protocol",
      when: (group) => and(isConcerned(group), not(isPassedOn(group))),
      must: isEncrypted,
      what: "what the load balancer sends to the targets is not encrypted by it",
      required: "HTTPS, TLS or QUIC",
      fix: 'set protocol: "HTTPS" (application load balancers) or "TLS" (network load balancers), with a port on which the targets speak TLS',
    },
    {
      tokens: TOKENS.targetGroup,
      path: "protocol",
      when: (group) => and(isConcerned(group), isPassedOn(group)),
      must: isEncrypted,
      what: "the load balancer passes on what comes, and encrypts nothing of it",
      required: "TLS or QUIC, or ends that encrypt it themselves",
      fix: 'set protocol: "TLS" (instead of UDP "QUIC"); where clients and targets encrypt it themselves, say so in an exception',
    },
  ],
});
