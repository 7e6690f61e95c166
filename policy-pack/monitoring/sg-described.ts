import { RULE_TOKENS } from "../aws/network/network.ts";
import { definePropertyPolicy, type Demand } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

const text = {
  required: "what it is for",
  fix: 'set description: "HTTPS from the load balancer"',
} as const;

/** What the provider writes where the program says nothing: it tells nobody anything. */
const FILLED_IN = /^Managed by (Pulumi|Terraform)$/;

const says: Demand["must"] = (description) =>
  not(description.matches((given) => FILLED_IN.test(given), { absent: "Managed by Pulumi" }));

const GROUPS = TOKENS.securityGroup.filter((token) => !TOKENS.defaultSecurityGroup.includes(token as never));

export const policy = definePropertyPolicy({
  name: "sg-described",
  title: "Security groups and their rules say what they are for",
  severity: "low",
  preset: "strict",
  rationale:
    "Whoever reads a rule after an incident, or wants to remove it, must know what it was opened for. The console and AWS Config show the description, the program's comments they do not.",
  remediation: [
    "Give the group and each rule a description. That of a group cannot be changed later: it replaces the group.",
  ],
  controls: {},
  checkov: ["CKV_AWS_23"],
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
  demands: [
    { ...text, tokens: GROUPS, path: "description", must: says, what: "the security group has no description" },
    ...(["ingress", "egress"] as const).map((direction) => ({
      ...text,
      tokens: TOKENS.securityGroup,
      each: direction,
      path: "description",
      must: says,
      what: "the rule has no description",
    })),
    {
      ...text,
      tokens: families(RULE_TOKENS.ingress, RULE_TOKENS.egress).filter(
        (t) => !TOKENS.securityGroup.includes(t as never),
      ),
      path: "description",
      must: says,
      what: "the rule has no description",
    },
  ],
});
