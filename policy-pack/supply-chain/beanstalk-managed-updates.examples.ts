import { defineExamples } from "../policy/examples.ts";

function environment(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticbeanstalk/environment:Environment", name: "environment", props } as const;
}

const updates = (value: unknown) => ({
  namespace: "aws:elasticbeanstalk:managedactions",
  name: "ManagedActionsEnabled",
  value,
});
export const examples = defineExamples([
  { name: "switched on", verdict: "holds", resources: [environment({ settings: [updates("true")] })] },
  { name: "in capitals", verdict: "holds", resources: [environment({ settings: [updates("True")] })] },
  { name: "switched off", verdict: "violated", resources: [environment({ settings: [updates("false")] })] },
  { name: "nothing said", verdict: "violated", resources: [environment({ settings: [] })] },
  { name: "a template that may say so", verdict: "undecided", resources: [environment({ templateName: "base" })] },
]);
