import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const rule = (fromPort: unknown, toPort: unknown = fromPort, ipRange: unknown = "0.0.0.0/0", protocol = "TCP") => ({
  fromPort,
  toPort,
  ipRange,
  protocol,
});
const fleet = (...ec2InboundPermissions: readonly unknown[]): ExampleResource => ({
  type: "aws:gamelift/fleet:Fleet",
  name: "arena",
  props: { name: "arena", ec2InstanceType: "c5.large", ec2InboundPermissions },
});

export const examples = defineExamples([
  { name: "the ports of the game", verdict: "holds", resources: [fleet(rule(26000, 36000, "0.0.0.0/0", "UDP"))] },
  { name: "SSH from the office", verdict: "holds", resources: [fleet(rule(22, 22, "192.0.2.0/24"))] },
  { name: "port 22 of UDP, which is no SSH", verdict: "holds", resources: [fleet(rule(22, 22, "0.0.0.0/0", "UDP"))] },
  { name: "ports after SSH", verdict: "holds", resources: [fleet(rule(23, 3388))] },
  { name: "nothing", verdict: "holds", resources: [fleet()] },
  { name: "SSH for everyone", verdict: "violated", resources: [fleet(rule(22))], says: "port of administration" },
  { name: "remote desktop for everyone", verdict: "violated", resources: [fleet(rule(443), rule(3389))] },
  { name: "ports that end at SSH", verdict: "violated", resources: [fleet(rule(20, 22))] },
  { name: "ports that begin at remote desktop", verdict: "violated", resources: [fleet(rule(3389, 4000))] },
  {
    name: "a port that the config adds",
    verdict: "violated",
    resources: [fleet(rule(5900))],
    config: { ports: [5900] },
  },
  { name: "a range that is not known yet", verdict: "undecided", resources: [fleet(rule(22, 22, unknownValue))] },
]);
