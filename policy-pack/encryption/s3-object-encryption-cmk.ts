import { declaredEncryption, encryptsWithOwnKey } from "../aws/storage/bucket-encryption.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { namesOwnKey } from "../aws/storage/keys.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, or, some, no, truth, unknown } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "s3-object-encryption-cmk",
  title: "Objects that the program puts into buckets are encrypted with a key of the account's own",
  severity: "low",
  preset: "strict",
  rationale:
    "An object that names no key has whatever its bucket gives, which is a key of S3's own unless the bucket says otherwise. Whoever may read it then needs no second permission.",
  remediation: [
    "Encrypt the bucket with a key of your own by default, in the same program.",
    "Or set kmsKeyId: key.arn in the object.",
  ],
  controls: {},
  checkov: ["CKV_AWS_181", "CKV_AWS_186"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/specifying-kms-encryption.html",
  tokens: families(TOKENS.bucketObject, TOKENS.bucketObjectCopy),
  check(object, _config, graph) {
    const key = object.at("kmsKeyId");
    const { found, open } = graph.follow(object, "bucket", TOKENS.bucket);
    // An object that asks for an algorithm without a key has AWS's, whatever the bucket's default is.
    const takesDefault = truth(object.at("serverSideEncryption").isAbsent && key.isAbsent);
    const byBucket = some(found, (bucket) => {
      const { places, maybe } = declaredEncryption(graph, bucket);
      return or(some(places, encryptsWithOwnKey), maybe ? unknown(`${maybe.name}: bucket`) : no);
    });
    return judge(or(namesOwnKey(key), and(takesDefault, or(byBucket, open ? unknown("bucket") : no))), {
      what: "the object has no key of your own, and neither has its bucket in this program",
      at: key,
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set kmsKeyId: key.arn, or encrypt the bucket with that key by default",
    });
  },
});
