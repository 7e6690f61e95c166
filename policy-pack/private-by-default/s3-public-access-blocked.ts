import { definePolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { judge } from "../policy/verdict.ts";

const BLOCKS = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"] as const;

export const policy = definePolicy({
  name: "s3-public-access-blocked",
  title: "A public access block of S3 is whole",
  severity: "high",
  rationale:
    "The four switches close four ways: new and old access control lists, new and old bucket policies. One left open is the way that a mistake elsewhere takes.",
  remediation: ["Set blockPublicAcls, blockPublicPolicy, ignorePublicAcls and restrictPublicBuckets to true."],
  controls: {
    fsbp: ["S3.1", "S3.8"],
    cis: ["2.1.4"],
    pci: ["1.4.4", "7.2.1"],
    nist: ["AC-3", "AC-4", "AC-21", "SC-7"],
    soc2: ["CC6.1", "CC6.6"],
    iso27001: ["A.8.3"],
  },
  // They ask for one switch each; a block with one of four is no block (S3.8).
  checkov: ["CKV_AWS_53", "CKV_AWS_54", "CKV_AWS_55", "CKV_AWS_56"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
  tokens: families(TOKENS.bucketPublicAccessBlock, TOKENS.accountPublicAccessBlock),
  remediates: true,
  check: (block) =>
    BLOCKS.map((key) =>
      judge(block.at(key).is(true, { absent: false }), {
        what: "public access to S3 is not blocked in full",
        at: block.at(key),
        required: "true",
        fix: `set ${key}: true`,
        remedy: true,
      }),
    ),
});
