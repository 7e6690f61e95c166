import { definePropertyPolicy, isNoneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "lattice-listener-tls",
  title: "Listeners of VPC Lattice speak TLS",
  severity: "medium",
  // Inside of a VPC, which AWS encrypts between machines of newer types: it advises.
  preset: "strict",
  rationale:
    "By HTTP a request crosses the VPC of the caller in the clear, with its tokens: whoever stands in that network reads it, and callers cannot tell whom they speak to.",
  remediation: ['Set protocol: "HTTPS"; VPC Lattice has a certificate for the name that it gives a service.'],
  controls: { pci: ["4.2.1"], nist: ["SC-8", "SC-8(1)"], soc2: ["CC6.7"], iso27001: ["A.8.24"] },
  url: "https://docs.aws.amazon.com/vpc-lattice/latest/ug/listeners.html",
  demands: [
    {
      tokens: TOKENS.latticeListener,
      path: "protocol",
      must: isNoneOf(["HTTP"]),
      what: "callers speak to the service in the clear",
      required: "HTTPS or TLS_PASSTHROUGH",
      fix: 'set protocol: "HTTPS"',
    },
  ],
});
