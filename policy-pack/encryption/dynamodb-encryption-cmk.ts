import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, or, not, type Truth } from "../policy/truth.ts";

const OWN = "the ARN of an aws.kms.Key of your own";

/** A table made from another one or from a backup takes that one's encryption where it gives none. */
function isRestored(table: Resource): Truth {
  return or(table.at("restoreSourceName").set(), table.at("restoreSourceTableArn").set());
}

export const policy = definePropertyPolicy({
  name: "dynamodb-encryption-cmk",
  title: "DynamoDB tables and their replicas are encrypted with a key of the account's own",
  severity: "medium",
  preset: "strict",
  rationale:
    "With a key of DynamoDB's or AWS's, whoever may read the table may decrypt it. A key of one's own is a second permission, shows each use in CloudTrail, and can be disabled at once.",
  remediation: [
    "Set serverSideEncryption: { enabled: true, kmsKeyArn: key.arn }; a table changes in place.",
    "Give each replica kmsKeyArn, of a key in its region.",
  ],
  controls: {},
  checkov: ["CKV_AWS_119", "CKV_AWS_271"],
  url: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/EncryptionAtRest.html",
  demands: [
    {
      tokens: TOKENS.table,
      path: "serverSideEncryption.kmsKeyArn",
      must: (key, table) =>
        or(
          and(table.at("serverSideEncryption.enabled").is(true), namesOwnKey(key)),
          and(not(table.at("serverSideEncryption").set()), isRestored(table)),
        ),
      what: "the table has no key of your own",
      required: OWN,
      fix: "set serverSideEncryption: { enabled: true, kmsKeyArn: key.arn }",
    },
    {
      tokens: TOKENS.table,
      each: "replicas",
      path: "kmsKeyArn",
      must: namesOwnKey,
      what: "the replica has no key of your own",
      required: OWN,
      fix: "set kmsKeyArn in the replica to the ARN of a key in its region",
    },
    {
      tokens: TOKENS.tableReplica,
      path: "kmsKeyArn",
      must: namesOwnKey,
      what: "the replica has no key of your own",
      required: OWN,
      fix: "set kmsKeyArn: key.arn, of a key in the replica's region",
    },
  ],
});
