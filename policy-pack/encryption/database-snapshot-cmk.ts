import { DATABASE_SNAPSHOTS, storesOf } from "../aws/storage/database-stores.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { namesOwnKey } from "../aws/storage/keys.ts";
import { every, unknown } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "database-snapshot-cmk",
  title: "Snapshots of databases are encrypted with a customer-managed key",
  severity: "medium",
  rationale:
    "A snapshot has the key of its database. One under the key of the service cannot be shared with another account, nor made unreadable by taking the key away.",
  remediation: ["Give the database that the snapshot is taken of a key: kmsKeyId: key.arn (Neptune: kmsKeyArn)."],
  controls: {},
  checkov: ["CKV_AWS_280"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.Keys.html",
  preset: "strict",
  tokens: DATABASE_SNAPSHOTS,
  check(snapshot, _config, graph) {
    const keys = storesOf(snapshot, graph).map((store) =>
      store.at(store.type.startsWith("aws:neptune/") ? "kmsKeyArn" : "kmsKeyId"),
    );
    const isOwn = keys.length === 0 ? unknown("", "the database is not in this stack") : every(keys, namesOwnKey);
    return judge(isOwn, {
      what: "the database of the snapshot has no customer-managed key",
      at: keys[0],
      required: "the ARN of an aws.kms.Key of your own",
      fix: `set ${keys[0]?.path ?? "kmsKeyId"}: key.arn on the database`,
    });
  },
});
