import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "target-group-health-check-encrypted",
  title: "Load balancers check the health of their targets over HTTPS",
  severity: "medium",
  rationale:
    "Whoever can change what passes between load balancer and targets answers health checks in the clear as they like: a machine that they hold looks well, the others look dead, and the requests come to them. An open port says little of the application behind it, and HTTPS tells of its certificate as well.",
  remediation: [
    'Set healthCheck.protocol: "HTTPS", with a port and a path on which the targets answer over TLS; the load balancer takes a self-signed certificate.',
  ],
  controls: { fsbp: ["ELB.21"] },
  preset: "strict",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-21",
  demands: [
    {
      tokens: TOKENS.targetGroup,
      path: "healthCheck.protocol",
      // The health of a function is no protocol's, and a gateway load balancer is not of AWS's control.
      when: (group) =>
        and(
          not(group.at("targetType").is("lambda")),
          not(group.at("protocol").matches((text) => text.toUpperCase() === "GENEVE")),
        ),
      // Left out, AWS takes HTTP or TCP, by the kind of load balancer.
      must: (protocol) => protocol.matches((text) => text.toUpperCase() === "HTTPS"),
      what: "the health of the targets is asked for in the clear",
      required: "HTTPS",
      fix: 'set healthCheck: { protocol: "HTTPS", path: "/health" }',
    },
  ],
});
