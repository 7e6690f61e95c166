import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function table(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:dynamodb/table:Table",
    name: "sessions",
    props: { hashKey: "id", attributes: [{ name: "id", type: "S" }], billingMode: "PAY_PER_REQUEST", ...props },
  } as const;
}

function replica(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:dynamodb/tableReplica:TableReplica",
    name: "sessions-west",
    props: { globalTableArn: unknownValue, ...props },
  } as const;
}

export const examples = defineExamples([
  {
    name: "the key that AWS manages",
    verdict: "holds",
    resources: [table({ serverSideEncryption: { enabled: true } })],
  },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [table({ serverSideEncryption: { enabled: true, kmsKeyArn: unknownValue } })],
    config: { customerKey: true },
  },
  {
    name: "a table that is restored from one that is judged itself",
    verdict: "holds",
    resources: [table({ restoreSourceName: "sessions-2026", restoreToLatestTime: true })],
  },
  {
    name: "keys of one's own, in every region",
    verdict: "holds",
    resources: [
      table({
        serverSideEncryption: { enabled: true, kmsKeyArn: KEY },
        replicas: [{ regionName: "us-west-2", kmsKeyArn: KEY.replace("east-1", "west-2") }],
      }),
      replica({ kmsKeyArn: unknownValue }),
    ],
    config: { customerKey: true },
  },
  {
    name: "a replica, where the table's word is enough",
    verdict: "not applicable",
    resources: [replica({})],
  },
  { name: "nothing said", verdict: "violated", resources: [table({})], says: "serverSideEncryption" },
  {
    name: "switched off",
    verdict: "violated",
    resources: [table({ serverSideEncryption: { enabled: false, kmsKeyArn: KEY } })],
    says: "found false",
  },
  {
    name: "the key that AWS manages, where one's own is required",
    verdict: "violated",
    resources: [table({ serverSideEncryption: { enabled: true } })],
    config: { customerKey: true },
    says: "kmsKeyArn: key.arn",
  },
  {
    name: "the key that AWS manages, by its alias",
    verdict: "violated",
    resources: [
      table({
        serverSideEncryption: { enabled: true, kmsKeyArn: "arn:aws:kms:us-east-1:123456789012:alias/aws/dynamodb" },
      }),
    ],
    config: { customerKey: true },
    says: "alias/aws/dynamodb",
  },
  {
    name: "a replica that falls back to the key that AWS manages",
    verdict: "violated",
    resources: [
      table({ serverSideEncryption: { enabled: true, kmsKeyArn: KEY }, replicas: [{ regionName: "us-west-2" }] }),
    ],
    config: { customerKey: true },
    says: "replicas[0].kmsKeyArn",
  },
  {
    name: "a replica as a resource of its own",
    verdict: "violated",
    resources: [replica({})],
    config: { customerKey: true },
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [table({ serverSideEncryption: { enabled: unknownValue } })],
  },
]);
