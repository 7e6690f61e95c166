import { definePolicy } from "../define-policy.ts";
import { families, TOKENS } from "../tokens.ts";
import { not } from "../truth.ts";
import { judge } from "../verdict.ts";

const CANNED = /^(public-|authenticated-read)/;
const GROUP = /\/groups\/global\/(AllUsers|AuthenticatedUsers)$/;

export const policy = definePolicy({
  name: "s3-acl-not-public",
  title: "No access control list of a bucket lets in everyone",
  severity: "critical",
  rationale:
    "public-read opens the bucket to the internet, and authenticated-read to everyone who has any AWS account. Lists stand beside the bucket policy, where nobody looks for them.",
  remediation: [
    'Remove acl and grants, or set acl: "private".',
    "Switch lists off: objectOwnership BucketOwnerEnforced, and name principals in the bucket policy.",
  ],
  controls: {
    fsbp: ["S3.2", "S3.3"],
    pci: ["7.2.1"],
    nist: ["AC-3", "AC-4", "AC-21", "SC-7"],
    soc2: ["CC6.1", "CC6.6"],
    iso27001: ["A.8.3"],
  },
  checkov: ["CKV_AWS_20", "CKV_AWS_57"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html",
  tokens: families(TOKENS.bucket, TOKENS.bucketAcl),
  check(bucket) {
    const groups = [
      ...bucket
        .at("grants")
        .items()
        .map((grant) => grant.at("uri")),
      ...bucket
        .at("accessControlPolicy.grants")
        .items()
        .map((grant) => grant.at("grantee.uri")),
    ];
    return [
      judge(not(bucket.at("acl").matches((text) => CANNED.test(text))), {
        what: "the access control list lets in everyone",
        at: bucket.at("acl"),
        required: "private",
        fix: 'remove acl, or set it to "private"',
      }),
      ...groups.map((uri) =>
        judge(not(uri.matches((text) => GROUP.test(text))), {
          what: "a grant of the access control list lets in everyone",
          at: uri,
          required: "no group of everyone",
          fix: "remove the grant, and name principals in a bucket policy",
        }),
      ),
    ];
  },
});
