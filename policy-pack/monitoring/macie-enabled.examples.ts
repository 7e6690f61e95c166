import { defineExamples, unknownValue } from "../policy/examples.ts";

function account(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:macie2/account:Account", name: "account", props } as const;
}

export const examples = defineExamples([
  { name: "ENABLED", verdict: "holds", resources: [account({ status: "ENABLED" })] },
  { name: "PAUSED", verdict: "violated", resources: [account({ status: "PAUSED" })] },
  { name: "AWS's default", verdict: "holds", resources: [account({})] },
  { name: "a value that is not known yet", verdict: "undecided", resources: [account({ status: unknownValue })] },
]);
