import { type Demand, definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

function tunnel(number: 1 | 2): Demand {
  const path = `tunnel${number}LogOptions.cloudwatchLogOptions`;
  return {
    tokens: TOKENS.vpnConnection,
    path: `${path}.logEnabled`,
    must: isTrue({ absent: false }),
    what: `tunnel ${number} writes no log`,
    required: "true",
    fix: `set tunnel${number}LogOptions: { cloudwatchLogOptions: { logEnabled: true, logGroupArn: group.arn } }`,
  };
}

export const policy = definePropertyPolicy({
  name: "vpn-connection-logging",
  title: "Both tunnels of a site-to-site VPN write logs",
  severity: "medium",
  rationale:
    "A tunnel is a door into the network from a place that others run. Its log tells who tried to build it, with which keys and ciphers, and when it fell.",
  remediation: [
    "Set tunnel1LogOptions and tunnel2LogOptions with cloudwatchLogOptions: { logEnabled: true, logGroupArn }.",
  ],
  controls: { fsbp: ["EC2.171"] },
  url: "https://docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-logs.html",
  demands: [tunnel(1), tunnel(2)],
});
