import { defineExamples, unknownValue, type ExampleResource } from "../policy/examples.ts";

function bucket(name: string, props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:s3/bucket:Bucket", name, props, outputs: { id: name, arn: `arn:aws:s3:::${name}` } };
}

function replication(...rules: readonly Readonly<Record<string, unknown>>[]): ExampleResource {
  return {
    type: "aws:s3/bucketReplicationConfig:BucketReplicationConfig",
    name: "documents-replication",
    props: { bucket: "documents", role: unknownValue, rules },
  };
}

const rule = (status: string, bucketArn = "arn:aws:s3:::replica") => ({ status, destination: { bucket: bucketArn } });

export const examples = defineExamples([
  {
    name: "a replica, which needs none of its own",
    verdict: "holds",
    resources: [bucket("documents"), bucket("replica"), replication(rule("Enabled"))],
  },
  {
    name: "two replicas, one in another program",
    verdict: "holds",
    resources: [
      bucket("documents"),
      bucket("replica"),
      replication(rule("Enabled", "arn:aws:s3:::elsewhere"), rule("Disabled")),
    ],
  },
  {
    name: "the inline form",
    verdict: "holds",
    resources: [bucket("documents", { replicationConfiguration: { rules: [rule("Enabled")] } }), bucket("replica")],
  },
  {
    name: "the inline form of the other token",
    verdict: "holds",
    resources: [
      {
        ...bucket("documents", {
          replicationConfigurations: [
            { rules: [{ status: "Enabled", destinations: [{ bucket: "arn:aws:s3:::replica" }] }] },
          ],
        }),
        type: "aws:s3/bucketV2:BucketV2",
      },
      bucket("replica"),
    ],
  },
  { name: "no replica", verdict: "violated", resources: [bucket("documents")], says: "has no replica" },
  {
    name: "all rules switched off",
    verdict: "violated",
    resources: [bucket("documents"), replication(rule("Disabled"))],
    says: "no rule of the replication is enabled",
  },
  {
    name: "a rule switched off inline",
    verdict: "violated",
    resources: [bucket("documents", { replicationConfiguration: { rules: [rule("Disabled")] } })],
  },
  {
    name: "a status that is not known yet",
    verdict: "undecided",
    resources: [bucket("documents"), replication(rule(unknownValue))],
  },
]);
