import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const firewall = resourceOf("aws:networkfirewall/firewallPolicy:FirewallPolicy", "edge");
const actions = (whole: unknown, fragments: unknown) =>
  firewall({ firewallPolicy: { statelessDefaultActions: whole, statelessFragmentDefaultActions: fragments } });

export const examples = defineExamples([
  {
    name: "forwarded to the stateful engine",
    verdict: "holds",
    resources: [actions(["aws:forward_to_sfe"], ["aws:forward_to_sfe"])],
  },
  { name: "dropped, and counted", verdict: "holds", resources: [actions(["aws:drop", "counted"], ["aws:drop"])] },
  {
    name: "passed",
    verdict: "violated",
    resources: [actions(["aws:pass"], ["aws:drop"])],
    says: "statelessDefaultActions",
  },
  {
    name: "fragments passed",
    verdict: "violated",
    resources: [actions(["aws:drop"], ["aws:pass"])],
    says: "statelessFragmentDefaultActions",
  },
  { name: "not known yet", verdict: "undecided", resources: [actions(unknownValue, ["aws:drop"])] },
]);
