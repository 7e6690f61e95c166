import { defineExamples, unknownValue } from "../policy/examples.ts";

function guard(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:emr/blockPublicAccessConfiguration:BlockPublicAccessConfiguration",
    name: "guard",
    props,
  } as const;
}

export const examples = defineExamples([
  { name: "switched on", verdict: "holds", resources: [guard({ blockPublicSecurityGroupRules: true })] },
  { name: "switched off", verdict: "violated", resources: [guard({ blockPublicSecurityGroupRules: false })] },
  { name: "AWS's default", verdict: "holds", resources: [guard({})] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [guard({ blockPublicSecurityGroupRules: unknownValue })],
  },
  {
    name: "port 22",
    verdict: "holds",
    resources: [
      guard({
        blockPublicSecurityGroupRules: true,
        permittedPublicSecurityGroupRuleRanges: [{ minRange: 22, maxRange: 22 }],
      }),
    ],
  },
  {
    name: "ports from 22 on",
    verdict: "violated",
    resources: [
      guard({
        blockPublicSecurityGroupRules: true,
        permittedPublicSecurityGroupRuleRanges: [{ minRange: 22, maxRange: 23 }],
      }),
    ],
    says: "maxRange",
  },
  {
    name: "ports up to 22",
    verdict: "violated",
    resources: [
      guard({
        blockPublicSecurityGroupRules: true,
        permittedPublicSecurityGroupRuleRanges: [{ minRange: 21, maxRange: 22 }],
      }),
    ],
    says: "minRange",
  },
]);
