import { excepts } from "../aws/iam/bucket-policies.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { judgeStatements } from "../aws/iam/iam.ts";
import { letsInEveryone, resourceDocuments } from "../aws/iam/resource-policies.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not } from "../policy/truth.ts";
import { judge, combine } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "s3-policy-no-allow-all-but",
  title: "No bucket policy allows everyone but some",
  severity: "critical",
  rationale:
    "An Allow with NotPrincipal, or with a condition that only leaves somebody out, lets in the whole internet without those few. Whoever wrote it meant a Deny.",
  remediation: [
    "Turn it around: Allow the principals that are meant, by name.",
    "To keep everybody else out whatever IAM allows, write the same as a Deny.",
  ],
  controls: { fsbp: ["S3.2"] },
  checkov: ["CKV_AWS_70"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html",
  tokens: families(TOKENS.bucket, TOKENS.bucketPolicy, TOKENS.accessPointPolicy),
  check(resource) {
    return combine(
      resourceDocuments(resource).map((document) =>
        judgeStatements(document, (statement) =>
          judge(not(and(letsInEveryone(statement), excepts(statement))), {
            what: "the bucket policy lets in everyone but some",
            at: statement.value.at(statement.notPrincipals.length > 0 ? "NotPrincipal" : "Condition"),
            required: "an Allow that names who is let in",
            fix: "name the principals, or write it as a Deny",
          }),
        ),
      ),
    );
  },
});
