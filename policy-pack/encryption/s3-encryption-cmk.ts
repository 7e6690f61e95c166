import { declaredEncryption, encryptsWith, encryptsWithOwnKey } from "../aws/storage/bucket-encryption.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or, some } from "../policy/truth.ts";
import { judge, notApplicable, whereConcerned } from "../policy/verdict.ts";

const KMS = ["aws:kms", "aws:kms:dsse"];

export const policy = defineGraphPolicy({
  name: "s3-encryption-cmk",
  title: "Buckets that are encrypted with a key in KMS have one of the account's own",
  severity: "low",
  preset: "strict",
  rationale:
    "With aws/s3 whoever may read an object may decrypt it, and no other account can be let in. A key of one's own is a second permission, which can be taken away at once.",
  remediation: ["Set kmsMasterKeyId: key.arn in applyServerSideEncryptionByDefault."],
  controls: {},
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html",
  tokens: TOKENS.bucket,
  check(bucket, _config, graph) {
    const { places } = declaredEncryption(graph, bucket);
    // Which algorithm there must be is a matter of s3-encryption-required and s3-encryption-kms.
    const concerned = some(places, (rules) => encryptsWith(rules, KMS));
    if (concerned.answer === "no") return notApplicable("no encryption with a key in KMS is declared");
    const verdict = judge(or(...places.map(encryptsWithOwnKey)), {
      what: "the bucket has no key of your own",
      at: places[0],
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set applyServerSideEncryptionByDefault.kmsMasterKeyId: key.arn",
    });
    return whereConcerned(concerned, verdict);
  },
});
