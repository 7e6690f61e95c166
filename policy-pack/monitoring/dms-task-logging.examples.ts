import { defineExamples, unknownValue } from "../policy/examples.ts";

function task(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:dms/replicationTask:ReplicationTask", name: "move", props } as const;
}

function config(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:dms/replicationConfig:ReplicationConfig", name: "move", props } as const;
}

export const examples = defineExamples([
  {
    name: "a task",
    verdict: "holds",
    resources: [task({ replicationTaskSettings: '{"Logging":{"EnableLogging":true}}' })],
  },
  {
    name: "a serverless replication",
    verdict: "holds",
    resources: [config({ replicationSettings: '{"Logging":{"EnableLogging":true}}' })],
  },
  { name: "no settings: no log", verdict: "violated", resources: [task({})], says: "replicationTaskSettings" },
  {
    name: "settings that say nothing of it",
    verdict: "violated",
    resources: [task({ replicationTaskSettings: '{"TargetMetadata":{}}' })],
  },
  {
    name: "logs switched off",
    verdict: "violated",
    resources: [config({ replicationSettings: '{"Logging":{"EnableLogging":false}}' })],
    says: "replicationSettings",
  },
  {
    name: "settings that are not known yet",
    verdict: "undecided",
    resources: [task({ replicationTaskSettings: unknownValue })],
  },
  { name: "settings that cannot be read", verdict: "undecided", resources: [task({ replicationTaskSettings: "{" })] },
]);
