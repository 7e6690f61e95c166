import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = defineCompanionPolicy({
  name: "network-firewall-logging",
  title: "Network firewalls log what they see",
  severity: "medium",
  rationale:
    "A firewall without logs drops and passes in silence: nobody sees an attack, and nobody can tell why a connection does not work.",
  remediation: ["Add an aws.networkfirewall.LoggingConfiguration with firewallArn, for ALERT and FLOW."],
  controls: { fsbp: ["NetworkFirewall.2"] },
  checkov: ["CKV2_AWS_63"],
  url: "https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging.html",
  tokens: TOKENS.networkFirewall,
  companion: TOKENS.firewallLogging,
  by: "firewallArn",
  must: (logging) => logging.at("loggingConfiguration.logDestinationConfigs").set(),
  missing: "the firewall writes no log",
  weak: "the firewall's log goes nowhere",
  at: "loggingConfiguration.logDestinationConfigs",
  required: "an aws.networkfirewall.LoggingConfiguration with a destination",
  fix: "add new aws.networkfirewall.LoggingConfiguration(name, { firewallArn: firewall.arn, loggingConfiguration: { logDestinationConfigs } })",
});
