import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "client-vpn-logging",
  title: "Client VPN endpoints log who connects",
  severity: "low",
  rationale:
    "A VPN lets people from anywhere into the network. The connection log is the one record of who came in, from where and for how long.",
  remediation: ["Set connectionLogOptions: { enabled: true, cloudwatchLogGroup: group.name }."],
  controls: { fsbp: ["EC2.51"] },
  url: "https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/connection-logging.html",
  demands: [
    {
      tokens: TOKENS.clientVpnEndpoint,
      path: "connectionLogOptions.enabled",
      must: isTrue({ absent: false }),
      what: "nobody can tell who was connected",
      required: "true",
      fix: "set connectionLogOptions: { enabled: true, cloudwatchLogGroup: group.name }",
    },
  ],
});
