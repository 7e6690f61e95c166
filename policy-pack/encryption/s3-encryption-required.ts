import { declaredEncryption, encryptsWith } from "../aws/storage/bucket-encryption.ts";
import { takesBalancerLogs } from "../aws/storage/bucket-uses.ts";
import { choice } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { no, or, truth, unknown } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

const ALGORITHMS = { any: ["AES256", "aws:kms", "aws:kms:dsse"], kms: ["aws:kms", "aws:kms:dsse"] } as const;

export const policy = defineGraphPolicy({
  name: "s3-encryption-required",
  title: "S3 buckets are encrypted at rest with an algorithm that is approved",
  severity: "high",
  rationale:
    "S3 encrypts every new object with keys of its own (SSE-S3) unless told otherwise. A key in KMS adds a second permission to pass before data can be read, and a log of every use.",
  remediation: [
    "Create an aws.s3.BucketServerSideEncryptionConfiguration for the bucket.",
    'Set sseAlgorithm to "aws:kms" with kmsMasterKeyId, and bucketKeyEnabled to keep KMS costs low.',
    'Buckets that receive load balancer access logs can only take "AES256".',
  ],
  controls: {
    fsbp: ["S3.17"],
    pci: ["3.5.1"],
    nist: ["SC-28", "SC-28(1)"],
    soc2: ["CC6.1"],
    iso27001: ["A.8.24"],
  },
  checkov: ["CKV_AWS_19"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html",
  tokens: TOKENS.bucket,
  settings: {
    algorithm: choice(
      ["any", "kms"],
      "any",
      'any: SSE-S3, which is what S3 does by itself, is enough; kms: a KMS key, except for buckets that take load balancer access logs, which AWS writes with "AES256" only',
    ),
  },
  check(bucket, { algorithm }, graph) {
    const { places, maybe } = declaredEncryption(graph, bucket);
    const logs = takesBalancerLogs(graph, bucket).answer === "yes";
    const accepted = algorithm === "kms" && !logs ? ALGORITHMS.kms : ALGORITHMS.any;
    const byDefault =
      places.length > 0 ? no : maybe ? unknown(maybe.at("bucket").path) : truth(accepted !== ALGORITHMS.kms);
    return judge(or(...places.map((rules) => encryptsWith(rules, accepted)), byDefault), {
      what:
        places.length > 0
          ? "the bucket's encryption is not one that is approved"
          : "the bucket is not encrypted with a KMS key",
      at: places[0]?.items()[0]?.at("applyServerSideEncryptionByDefault.sseAlgorithm"),
      required: `one of ${accepted.join(", ")}`,
      fix: `add aws.s3.BucketServerSideEncryptionConfiguration with rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "${logs ? "AES256" : "aws:kms"}"${logs ? "" : ", kmsMasterKeyId: key.arn"} } }]`,
    });
  },
});
