import { MACHINES } from "../aws/compute/machines.ts";
import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS, families } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "ec2-source-dest-check",
  title: "Machines take and send only traffic of their own",
  severity: "medium",
  rationale:
    "With the check off a machine passes on what others send through it: whoever gets in reads and changes traffic, and pretends to be others. Only NAT and firewall machines need that.",
  remediation: [
    "Leave sourceDestCheck out, or set it to true.",
    "Use a NAT gateway instead of a machine; except appliances.",
  ],
  controls: { fsbp: ["EC2.180"] },
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-180",
  preset: "strict",
  demands: [
    {
      tokens: families(MACHINES, TOKENS.networkInterface),
      path: "sourceDestCheck",
      must: isTrue({ absent: true }),
      what: "the machine may pass on traffic of others",
      required: "true",
      fix: "leave sourceDestCheck out",
    },
  ],
});
