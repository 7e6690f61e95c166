import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const group = resourceOf("aws:networkfirewall/ruleGroup:RuleGroup", "edge");

export const examples = defineExamples([
  {
    name: "rules",
    verdict: "holds",
    resources: [
      group({
        type: "STATELESS",
        ruleGroup: {
          rulesSource: {
            statelessRulesAndCustomActions: {
              statelessRules: [{ priority: 1, ruleDefinition: { actions: ["aws:drop"] } }],
            },
          },
        },
      }),
    ],
  },
  { name: "rules as a text", verdict: "holds", resources: [group({ type: "STATELESS", rules: unknownValue })] },
  { name: "a stateful group", verdict: "not applicable", resources: [group({ type: "STATEFUL" })] },
  {
    name: "none",
    verdict: "violated",
    resources: [
      group({
        type: "STATELESS",
        ruleGroup: { rulesSource: { statelessRulesAndCustomActions: { statelessRules: [] } } },
      }),
    ],
    says: "is empty",
  },
  { name: "a type that is not known yet", verdict: "undecided", resources: [group({ type: unknownValue })] },
]);
