import { judgeBucketAcls } from "../aws/storage/bucket-grants.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = defineGraphPolicy({
  name: "s3-acl-no-public-write",
  title: "No access control list lets everyone write into a bucket, or read and write",
  severity: "critical",
  rationale:
    "A bucket that everyone may write to is used to hand out malware in its owner's name, and its content is overwritten for a ransom.",
  remediation: [
    'Remove acl and grants, or set acl: "private".',
    "Switch lists off: objectOwnership BucketOwnerEnforced, and name principals in the bucket policy.",
  ],
  controls: { fsbp: ["S3.2", "S3.3"] },
  checkov: ["CKV_AWS_57"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html",
  tokens: families(TOKENS.bucket, TOKENS.bucketAcl),
  check(resource, _config, graph) {
    return judgeBucketAcls(resource, graph, {
      group: "AllUsers",
      // Whoever may write the list gives himself the permission to write.
      permissions: ["WRITE", "WRITE_ACP", "FULL_CONTROL"],
      canned: ["public-read-write"],
      what: "everyone may write into the bucket",
    });
  },
});
