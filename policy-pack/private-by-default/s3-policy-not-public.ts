import { definePolicy } from "../define-policy.ts";
import { judgeDocumentsNotPublic } from "../resource-policies.ts";
import { families, TOKENS } from "../tokens.ts";

export const policy = definePolicy({
  name: "s3-policy-not-public",
  title: "No bucket policy lets in everyone",
  severity: "critical",
  rationale:
    "Buckets that anyone may read or write are found by scanners within hours: what they hold is copied, overwritten or held to ransom.",
  remediation: [
    "Name the accounts, roles or services that need it as principals.",
    "For an organization, keep the star but bind it: StringEquals aws:PrincipalOrgID.",
    "Give files to the public through CloudFront with origin access control.",
  ],
  controls: {
    fsbp: ["S3.2", "S3.3"],
    pci: ["7.2.1"],
    nist: ["AC-3", "AC-4", "AC-21", "SC-7"],
    soc2: ["CC6.1", "CC6.6"],
    iso27001: ["A.8.3"],
  },
  checkov: ["CKV_AWS_70"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
  tokens: families(TOKENS.bucket, TOKENS.bucketPolicy, TOKENS.accessPointPolicy),
  check: (resource) => judgeDocumentsNotPublic(resource, "the bucket policy"),
});
