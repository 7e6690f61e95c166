import { judgeAcl } from "../aws/storage/bucket-grants.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = definePolicy({
  name: "s3-acl-no-authenticated-users",
  title: "No access control list lets in everyone who has an AWS account",
  severity: "critical",
  rationale:
    "AuthenticatedUsers are not the users of one's own account: they are everyone with any account of AWS, which takes minutes to open.",
  remediation: [
    "Remove the grants to the group AuthenticatedUsers, and the canned list authenticated-read.",
    "Name the accounts or the organization in the bucket policy.",
  ],
  controls: { fsbp: ["S3.2", "S3.3"] },
  checkov: ["CKV2_AWS_43"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html",
  tokens: families(TOKENS.bucket, TOKENS.bucketAcl),
  check(holder) {
    return judgeAcl(holder, {
      group: "AuthenticatedUsers",
      canned: ["authenticated-read"],
      what: "everyone who has an AWS account is let in",
    });
  },
});
