import { defineExamples, unknownValue } from "../policy/examples.ts";

function key(props: Readonly<Record<string, unknown>>, type = "aws:kms/key:Key") {
  return [{ type, name: "data", props }];
}

export const examples = defineExamples([
  { name: "nothing said, which is enabled", verdict: "holds", resources: key({}) },
  { name: "enabled", verdict: "holds", resources: key({ isEnabled: true }) },
  { name: "disabled", verdict: "violated", resources: key({ isEnabled: false }), says: "isEnabled: true" },
  {
    name: "a replica disabled",
    verdict: "violated",
    resources: key({ enabled: false }, "aws:kms/replicaKey:ReplicaKey"),
    says: "set enabled: true",
  },
  { name: "a switch that is not known yet", verdict: "undecided", resources: key({ isEnabled: unknownValue }) },
]);
