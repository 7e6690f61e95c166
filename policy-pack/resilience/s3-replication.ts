import { isReplica } from "../aws/storage/bucket-uses.ts";
import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, or, some, type Truth } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

function replicates(rules: Value): Truth {
  return some(rules.items(), (rule) => rule.at("status").is("Enabled"));
}

export const policy = defineCompanionPolicy({
  name: "s3-replication",
  title: "Buckets are replicated to another bucket",
  severity: "low",
  preset: "strict",
  rationale:
    "A bucket stands in one region and one account. A replica elsewhere survives the loss of either, and stays when somebody empties the original.",
  remediation: [
    'Add new aws.s3.BucketReplicationConfig(name, { bucket: bucket.id, role: role.arn, rules: [{ status: "Enabled", destination: { bucket: replica.arn } }] }).',
    "Make the replica in another region, best in another account, and switch versioning on in both.",
  ],
  controls: { fsbp: ["S3.7"] },
  checkov: ["CKV_AWS_144"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html",
  tokens: TOKENS.bucket,
  when: (bucket, _config, graph) => not(isReplica(graph, bucket)),
  companion: TOKENS.bucketReplication,
  by: "bucket",
  must: (replication) => replicates(replication.at("rules")),
  inline: (bucket) =>
    or(
      replicates(bucket.at("replicationConfiguration.rules")),
      replicates(bucket.at("replicationConfigurations.rules")),
    ),
  missing: "the bucket has no replica that is kept up",
  weak: "no rule of the replication is enabled",
  at: "rules",
  required: "a rule that is enabled",
  fix: 'add an aws.s3.BucketReplicationConfig with rules: [{ status: "Enabled", destination: { bucket: replica.arn } }]',
});
