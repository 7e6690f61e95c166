import { definePolicy } from "../policy/define-policy.ts";
import { readPolicy, type Statement } from "../aws/iam/iam.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { deniesEveryone, coversActions } from "../aws/iam/transport.ts";
import { and, not, some, truth, type Truth } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge, combine, holds, type Verdict } from "../policy/verdict.ts";

/** What whoever repairs a bucket must still be able to do. */
const EVERYTHING = ["s3:GetObject", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy"];

/** The bucket itself, all of its objects, or everything: not a folder. */
const WHOLE = /^(\*|arn:[^:]*:s3:::([^/]+|[^/]*\/?\*))$/;

/** The bucket itself, which its policy belongs to. */
const BUCKET = /^(\*|arn:[^:]*:s3:::[^/]+)$/;

function reaches(statement: Statement, place: RegExp): Truth {
  return some(statement.resources, (resource) => resource.matches((text) => place.test(text)));
}

function locksOut(statement: Statement): Truth {
  return and(coversActions(statement, EVERYTHING), reaches(statement, WHOLE));
}

/** Nobody can mend the policy any more: at best it can be taken away as a whole. */
function freezes(statement: Statement): Truth {
  return and(coversActions(statement, ["s3:PutBucketPolicy"]), reaches(statement, BUCKET));
}

function judgeStatement(statement: Statement): Verdict {
  const everyone = and(
    truth(statement.notPrincipals.length === 0),
    deniesEveryone(statement),
    not(statement.value.at("Condition").set()),
  );
  const fault = {
    at: statement.value,
    required: "a Deny of some actions, or with a condition that leaves somebody out",
    fix: "add a condition such as ArnNotLike aws:PrincipalArn: [role.arn], or name the actions that are refused",
  };
  const whole = judge(not(and(everyone, locksOut(statement))), {
    ...fault,
    what: "the bucket policy refuses everything to everyone",
    found: "a Deny of all actions to everyone, without a condition",
  });
  if (whole.kind === "violated") return whole;
  const frozen = judge(not(and(everyone, freezes(statement))), {
    ...fault,
    what: "the bucket policy lets nobody change it",
    found: "a Deny of s3:PutBucketPolicy to everyone, without a condition",
  });
  return combine([whole, frozen]);
}

function judgeDocument(document: Value): Verdict {
  const policy = readPolicy(document);
  if (policy.state !== "known") return policy.state === "open" ? policy.verdict : holds;
  return combine(policy.statements.map(judgeStatement));
}

export const policy = definePolicy({
  name: "s3-policy-no-lockout",
  title: "No bucket policy locks out everyone",
  severity: "high",
  rationale:
    "A Deny of everything to everyone holds for administrators too: only the account's root user can take it away, and until then nobody reads a byte. A Deny of changing the policy stops the next deployment in the same way.",
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
