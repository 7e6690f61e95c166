import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { some } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

const PATHS = ["statelessDefaultActions", "statelessFragmentDefaultActions"] as const;

export const policy = definePolicy({
  name: "network-firewall-default-deny",
  title: "Network firewalls pass nothing that no rule has seen",
  severity: "medium",
  rationale:
    "What matches no stateless rule is handled by the default action. With aws:pass it goes through without being looked at; attackers split their packets to match nothing.",
  remediation: [
    'Set statelessDefaultActions and statelessFragmentDefaultActions to "aws:forward_to_sfe" or "aws:drop".',
  ],
  controls: { fsbp: ["NetworkFirewall.4", "NetworkFirewall.5"] },
  url: "https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateless-default-actions.html",
  tokens: TOKENS.firewallPolicy,
  check(firewall) {
    return PATHS.map((key) => {
      const actions = firewall.at("firewallPolicy", key);
      return judge(
        some(actions.items(), (action) => action.oneOf(["aws:drop", "aws:forward_to_sfe"])),
        {
          what: "packets that match no rule pass unseen",
          at: actions,
          required: '"aws:forward_to_sfe" or "aws:drop"',
          fix: `set firewallPolicy.${key}: ["aws:forward_to_sfe"]`,
        },
      );
    });
  },
});
