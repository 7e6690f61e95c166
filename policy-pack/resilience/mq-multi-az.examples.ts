import { defineExamples, unknownValue } from "../policy/examples.ts";

function broker(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:mq/broker:Broker", name: "broker", props } as const;
}

export const examples = defineExamples([
  {
    name: "ACTIVE_STANDBY_MULTI_AZ",
    verdict: "holds",
    resources: [broker({ deploymentMode: "ACTIVE_STANDBY_MULTI_AZ" })],
  },
  { name: "CLUSTER_MULTI_AZ", verdict: "holds", resources: [broker({ deploymentMode: "CLUSTER_MULTI_AZ" })] },
  { name: "SINGLE_INSTANCE", verdict: "violated", resources: [broker({ deploymentMode: "SINGLE_INSTANCE" })] },
  { name: "AWS's default", verdict: "violated", resources: [broker({})] },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [broker({ deploymentMode: unknownValue })],
  },
]);
