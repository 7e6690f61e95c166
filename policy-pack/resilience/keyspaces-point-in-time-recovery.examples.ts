import { defineExamples, unknownValue } from "../policy/examples.ts";

function table(props: Readonly<Record<string, unknown>>) {
  return [{ type: "aws:keyspaces/table:Table", name: "orders", props: { keyspaceName: "shop", ...props } }];
}

export const examples = defineExamples([
  { name: "switched on", verdict: "holds", resources: table({ pointInTimeRecovery: { status: "ENABLED" } }) },
  { name: "nothing said, which is none", verdict: "violated", resources: table({}) },
  {
    name: "switched off",
    verdict: "violated",
    resources: table({ pointInTimeRecovery: { status: "DISABLED" } }),
    says: "DISABLED",
  },
  {
    name: "a status that is not known yet",
    verdict: "undecided",
    resources: table({ pointInTimeRecovery: { status: unknownValue } }),
  },
]);
