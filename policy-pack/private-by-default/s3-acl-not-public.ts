import { judgeBucketAcls } from "../aws/storage/bucket-grants.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = defineGraphPolicy({
  name: "s3-acl-not-public",
  title: "No access control list lets everyone read a bucket",
  severity: "critical",
  rationale:
    "A list that names everyone shows the bucket's content to the internet. Lists stand beside the bucket policy, where nobody looks for them.",
  remediation: [
    'Remove acl and grants, or set acl: "private".',
    "Switch lists off: objectOwnership BucketOwnerEnforced, and name principals in the bucket policy.",
  ],
  controls: {
    fsbp: ["S3.2"],
    pci: ["7.2.1"],
    nist: ["AC-3", "AC-4", "AC-21", "SC-7"],
    soc2: ["CC6.1", "CC6.6"],
    iso27001: ["A.8.3"],
  },
  checkov: ["CKV_AWS_20"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html",
  tokens: families(TOKENS.bucket, TOKENS.bucketAcl),
  check(resource, _config, graph) {
    return judgeBucketAcls(resource, graph, {
      group: "AllUsers",
      // Whoever may write as well is s3-acl-no-public-write's matter: one list, one fault.
      permissions: ["READ"],
      canned: ["public-read"],
      what: "everyone may read the bucket",
    });
  },
});
