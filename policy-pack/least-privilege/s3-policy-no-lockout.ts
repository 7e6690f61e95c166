import { text } from "../config.ts";
import { definePolicy } from "../define-policy.ts";
import { readPolicy, type Statement } from "../iam.ts";
import { families, TOKENS } from "../tokens.ts";
import { deniesEveryone, coversActions } from "../transport.ts";
import { and, not, some, truth, type Truth } from "../truth.ts";
import type { Value } from "../value.ts";
import { judge, combine, holds, type Verdict } from "../verdict.ts";

/** What whoever repairs a bucket must still be able to do. */
const EVERYTHING = ["s3:GetObject", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy"];

/** The bucket itself, all of its objects, or everything: not a folder. */
const WHOLE = /^(\*|arn:[^:]*:s3:::([^/]+|[^/]*\/?\*))$/;

function locksOut(statement: Statement): Truth {
  return and(
    truth(statement.notPrincipals.length === 0),
    deniesEveryone(statement),
    not(statement.value.at("Condition").set()),
    coversActions(statement, EVERYTHING),
    some(statement.resources, (resource) => resource.matches((text) => WHOLE.test(text))),
  );
}

function judgeDocument(document: Value): Verdict {
  const policy = readPolicy(document);
  if (policy.state !== "known") return policy.state === "open" ? policy.verdict : holds;
  return combine(
    policy.statements.map((statement) =>
      judge(not(locksOut(statement)), {
        what: "the bucket policy refuses everything to everyone",
        at: statement.value,
        found: "a Deny of all actions to everyone, without a condition",
        required: "a Deny of some actions, or with a condition that leaves somebody out",
        fix: "add a condition such as ArnNotLike aws:PrincipalArn: [role.arn], or name the actions that are refused",
      }),
    ),
  );
}

export const policy = definePolicy({
  name: "s3-policy-no-lockout",
  title: "No bucket policy locks out everyone",
  severity: "high",
  rationale:
    "A Deny of everything to everyone holds for administrators too: only the account's root user can take it away, and until then nobody reads a byte.",
  remediation: [
    "Give the Deny a condition that leaves the deploying role out, or name the actions that it is about.",
    "Where it happened already: sign in as the root user of the account and delete the bucket policy.",
  ],
  controls: {},
  checkov: ["CKV_AWS_93"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html",
  tokens: families(TOKENS.bucket, TOKENS.bucketPolicy),
  check: (holder) => judgeDocument(holder.at("policy")),
});
