import { defineExamples, unknownValue } from "../policy/examples.ts";

const own = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd";

function table(props: Readonly<Record<string, unknown>>) {
  return [{ type: "aws:dynamodb/table:Table", name: "orders", props: { hashKey: "id", ...props } }];
}

function replica(props: Readonly<Record<string, unknown>>) {
  return [{ type: "aws:dynamodb/tableReplica:TableReplica", name: "orders-west", props }];
}

const encrypted = { serverSideEncryption: { enabled: true, kmsKeyArn: own } };

export const examples = defineExamples([
  { name: "a key of the account's own", verdict: "holds", resources: table(encrypted) },
  {
    name: "keys that are not known yet",
    verdict: "holds",
    resources: table({
      serverSideEncryption: { enabled: true, kmsKeyArn: unknownValue },
      replicas: [{ regionName: "eu-central-1", kmsKeyArn: unknownValue }],
    }),
  },
  {
    name: "a table that is restored, and takes the key of its source",
    verdict: "holds",
    resources: table({ restoreSourceName: "orders-old" }),
  },
  {
    name: "the same from another region",
    verdict: "holds",
    resources: table({ restoreSourceTableArn: "arn:aws:dynamodb:eu-west-1:111122223333:table/orders" }),
  },
  { name: "a replica with a key", verdict: "holds", resources: replica({ kmsKeyArn: own }) },
  { name: "DynamoDB's own key, which is the default", verdict: "violated", resources: table({}) },
  {
    name: "AWS's key in the account",
    verdict: "violated",
    resources: table({ serverSideEncryption: { enabled: true } }),
    says: "the table has no key of your own",
  },
  {
    name: "a key that is not switched on",
    verdict: "violated",
    resources: table({ serverSideEncryption: { enabled: false, kmsKeyArn: own } }),
  },
  {
    name: "a table that is restored, with AWS's key",
    verdict: "violated",
    resources: table({ restoreSourceName: "orders-old", serverSideEncryption: { enabled: true } }),
  },
  {
    name: "a replica in the table without a key",
    verdict: "violated",
    resources: table({ ...encrypted, replicas: [{ regionName: "eu-central-1" }] }),
    says: "the replica has no key of your own",
  },
  {
    name: "a replica of its own without a key",
    verdict: "violated",
    resources: replica({ globalTableArn: unknownValue }),
    says: "kmsKeyArn: key.arn, of a key",
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: table({ serverSideEncryption: { enabled: unknownValue, kmsKeyArn: own } }),
  },
]);
