import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, some, type Truth } from "../policy/truth.ts";

const BLOCKS = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"] as const;

/** What keeps a bucket from being opened. That the block is whole, s3-public-access-blocked says, of the block. */
const OPENINGS = ["blockPublicAcls", "blockPublicPolicy"] as const;

function blocksOpening(block: Resource): Truth {
  return and(...OPENINGS.map((name) => block.at(name).is(true, { absent: false })));
}

export const policy = defineCompanionPolicy({
  name: "s3-public-access-block-declared",
  title: "Buckets declare that public access is blocked",
  severity: "high",
  // S3 blocks by itself in a new bucket. Declared, it stays so: the next update puts back what somebody took away.
  preset: "strict",
  rationale:
    "The block holds whatever a bucket policy or an access control list says. Declared in the program, it is put back when somebody takes it away in the console.",
  remediation: [
    "Add new aws.s3.BucketPublicAccessBlock(name, { bucket: bucket.id }) with all four switches true.",
    "Or block the whole account by aws.s3.AccountPublicAccessBlock.",
  ],
  controls: { fsbp: ["S3.8"] },
  checkov: ["CKV2_AWS_6"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
  tokens: TOKENS.bucket,
  companion: TOKENS.bucketPublicAccessBlock,
  by: "bucket",
  must: blocksOpening,
  inline: (_bucket, _config, graph) => some(graph.ofType(TOKENS.accountPublicAccessBlock), blocksOpening),
  missing: "nothing in the program blocks public access to the bucket",
  weak: "the block of the bucket lets it be opened",
  required: BLOCKS.map((name) => `${name}: true`).join(", "),
  fix: `add new aws.s3.BucketPublicAccessBlock(name, { bucket: bucket.id, ${BLOCKS.map((name) => `${name}: true`).join(", ")} })`,
});
