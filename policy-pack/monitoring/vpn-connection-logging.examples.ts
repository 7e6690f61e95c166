import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const vpn = resourceOf("aws:ec2/vpnConnection:VpnConnection", "office");
const on = { cloudwatchLogOptions: { logEnabled: true, logGroupArn: unknownValue } };
const off = { cloudwatchLogOptions: { logEnabled: false } };

export const examples = defineExamples([
  { name: "both tunnels", verdict: "holds", resources: [vpn({ tunnel1LogOptions: on, tunnel2LogOptions: on })] },
  { name: "none", verdict: "violated", resources: [vpn({ type: "ipsec.1" })], says: "tunnel2LogOptions" },
  {
    name: "the first only",
    verdict: "violated",
    resources: [vpn({ tunnel1LogOptions: on, tunnel2LogOptions: off })],
    says: "tunnel 2 writes no log",
  },
  {
    name: "the second only",
    verdict: "violated",
    resources: [vpn({ tunnel2LogOptions: on })],
    says: "tunnel 1 writes no log",
  },
  {
    name: "options that are not known yet",
    verdict: "undecided",
    resources: [vpn({ tunnel1LogOptions: on, tunnel2LogOptions: unknownValue })],
  },
]);
