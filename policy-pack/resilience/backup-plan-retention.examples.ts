import { defineExamples, unknownValue } from "../policy/examples.ts";

function plan(...lifecycles: readonly unknown[]) {
  const rules = lifecycles.map((lifecycle, i) => ({ ruleName: `rule-${i}`, targetVaultName: "vault", lifecycle }));
  return { type: "aws:backup/plan:Plan", name: "plan", props: { name: "plan", rules } } as const;
}

export const examples = defineExamples([
  { name: "five weeks", verdict: "holds", resources: [plan({ deleteAfter: 35 }, { deleteAfter: 365 })] },
  { name: "for ever", verdict: "holds", resources: [plan(undefined, { coldStorageAfter: 30 })] },
  { name: "two weeks", verdict: "violated", resources: [plan({ deleteAfter: 14 })], says: "35 days or more" },
  { name: "one rule of two", verdict: "violated", resources: [plan({ deleteAfter: 90 }, { deleteAfter: 34 })] },
  {
    name: "as long as the config asks for",
    verdict: "holds",
    resources: [plan({ deleteAfter: 14 })],
    config: { minimumDays: 14 },
  },
  { name: "days that are not known yet", verdict: "undecided", resources: [plan({ deleteAfter: unknownValue })] },
  { name: "a lifecycle that is not known yet", verdict: "undecided", resources: [plan(unknownValue)] },
]);
