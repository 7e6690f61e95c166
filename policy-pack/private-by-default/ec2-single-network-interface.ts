import { MACHINES } from "../aws/compute/machines.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS, families } from "../policy/tokens.ts";
import { truth, unknown } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "ec2-single-network-interface",
  title: "Machines stand in one network only",
  severity: "low",
  rationale:
    "A machine with interfaces in two subnets, or under two security groups, is a way around the rules between them.",
  remediation: [
    "Give the machine one network interface, and route between networks.",
    "Except appliances that are made to stand between networks.",
  ],
  controls: { fsbp: ["EC2.17"] },
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-17",
  preset: "strict",
  demands: [
    {
      tokens: families(MACHINES, TOKENS.launchTemplate),
      path: "networkInterfaces",
      must: (list) => (list.isUnknown ? unknown(list.path) : truth(list.items().length <= 1)),
      what: "the machine has several network interfaces",
      required: "one at most",
      fix: "leave one in networkInterfaces",
    },
  ],
});
