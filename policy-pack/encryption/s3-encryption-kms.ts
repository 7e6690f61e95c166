import { declaredEncryption, encryptsWith } from "../aws/storage/bucket-encryption.ts";
import { isLogTarget, takesBalancerLogs } from "../aws/storage/bucket-uses.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or, unknown, yes } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

const KMS = ["aws:kms", "aws:kms:dsse"] as const;
const WITHOUT_KMS = ["AES256"] as const;

export const policy = defineGraphPolicy({
  name: "s3-encryption-kms",
  title: "Buckets are encrypted with a key in KMS",
  severity: "medium",
  preset: "strict",
  rationale:
    "S3 encrypts by itself with keys of its own, and decrypts for whoever may read the object. A key in KMS is a second permission to pass, and CloudTrail shows its use.",
  remediation: [
    'Add an aws.s3.BucketServerSideEncryptionConfiguration with sseAlgorithm: "aws:kms" and kmsMasterKeyId: key.arn.',
    "Set bucketKeyEnabled: true, which keeps the cost of KMS low.",
  ],
  controls: { fsbp: ["S3.17"] },
  checkov: ["CKV_AWS_145"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html",
  tokens: TOKENS.bucket,
  check(bucket, _config, graph) {
    const takesLogs = or(takesBalancerLogs(graph, bucket), isLogTarget(graph, bucket));
    if (takesLogs.answer === "yes") {
      return notApplicable("AWS writes these logs to buckets with SSE-S3 only");
    }
    const { places, maybe } = declaredEncryption(graph, bucket);
    const open = maybe && places.length === 0 ? unknown(`${maybe.name}: bucket`) : takesLogs;
    const accepted =
      places.length > 0 ? or(...places.map((rules) => encryptsWith(rules, [...KMS, ...WITHOUT_KMS]))) : yes;
    // What is none of S3's algorithms is refused by s3-encryption-required.
    if (accepted.answer === "no") return notApplicable("no algorithm that S3 has");
    return judge(or(...places.map((rules) => encryptsWith(rules, KMS)), open), {
      what: "the bucket is not encrypted with a key in KMS",
      at: places[0],
      required: "aws:kms or aws:kms:dsse",
      fix: 'add an aws.s3.BucketServerSideEncryptionConfiguration with applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: key.arn }',
    });
  },
});
