import { excepts } from "../aws/iam/bucket-policies.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { judgeStatements } from "../aws/iam/iam.ts";
import { letsInEveryone, resourceDocuments } from "../aws/iam/resource-policies.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

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
  check(resource) {
    const documents = resourceDocuments(resource);
    if (documents.length === 0) return notApplicable("it has no policy of its own");
    return documents.map((document) =>
      judgeStatements(document, (statement) =>
        // Everyone but some is a fault of its own kind: s3-policy-no-allow-all-but names it.
        judge(or(not(letsInEveryone(statement)), excepts(statement)), {
          what: "the bucket policy lets in everyone",
          at: statement.value.at("Principal"),
          required: "named principals, or a condition that binds the star to an account, organization or network",
          fix: "name the principals, or add a condition such as StringEquals aws:PrincipalOrgID",
        }),
      ),
    );
  },
});
