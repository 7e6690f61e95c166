import { defineExamples, unknownValue } from "../policy/examples.ts";

function table(props: Readonly<Record<string, unknown>>) {
  return [{ type: "aws:dynamodb/table:Table", name: "orders", props: { hashKey: "id", ...props } }];
}

function replica(props: Readonly<Record<string, unknown>>) {
  return [{ type: "aws:dynamodb/tableReplica:TableReplica", name: "orders-west", props }];
}

const recovered = { pointInTimeRecovery: { enabled: true } };

export const examples = defineExamples([
  { name: "recovery of the table", verdict: "holds", resources: table(recovered) },
  {
    name: "recovery of the table and its replica",
    verdict: "holds",
    resources: table({ ...recovered, replicas: [{ regionName: "eu-central-1", pointInTimeRecovery: true }] }),
  },
  { name: "a replica of its own", verdict: "holds", resources: replica({ pointInTimeRecovery: true }) },
  { name: "nothing said, which is none", verdict: "violated", resources: table({}) },
  { name: "switched off", verdict: "violated", resources: table({ pointInTimeRecovery: { enabled: false } }) },
  {
    name: "a replica without",
    verdict: "violated",
    resources: table({ ...recovered, replicas: [{ regionName: "eu-central-1" }] }),
    says: "the replica has no point-in-time recovery (replicas[0]",
  },
  { name: "a replica of its own without", verdict: "violated", resources: replica({ globalTableArn: unknownValue }) },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: table({ pointInTimeRecovery: { enabled: unknownValue } }),
  },
]);
