import { defineExamples } from "../policy/examples.ts";

function environment(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticbeanstalk/environment:Environment", name: "environment", props } as const;
}

const logs = (value: unknown) => ({ namespace: "aws:elasticbeanstalk:cloudwatch:logs", name: "StreamLogs", value });
export const examples = defineExamples([
  { name: "switched on", verdict: "holds", resources: [environment({ settings: [logs("true")] })] },
  { name: "switched off", verdict: "violated", resources: [environment({ settings: [logs("false")] })] },
  { name: "nothing said", verdict: "violated", resources: [environment({})] },
]);
