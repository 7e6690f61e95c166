import { definePolicy } from "../policy/define-policy.ts";
import { letsInDeputy, namesSource, SERVED_TOKENS } from "../aws/iam/deputies.ts";
import { judgeStatements, type Statement } from "../aws/iam/iam.ts";
import { resourceDocuments } from "../aws/iam/resource-policies.ts";
import { every, not, or } from "../policy/truth.ts";
import { combine, judge, notApplicable, type Verdict } from "../policy/verdict.ts";

/** To look a key up gives nothing away, and AWS's own policies for CloudTrail let it be done without a condition. */
function onlyLooks(statement: Statement) {
  return every(statement.actions, (action) => action.matches((text) => /^kms:(describekey|list\w*)$/i.test(text)));
}

function judgeStatement(type: string, statement: Statement): Verdict {
  return judge(or(not(letsInDeputy(type, statement)), onlyLooks(statement), namesSource(statement)), {
    what: "the service may come for any account",
    at: statement.value.at("Principal"),
    required:
      "a condition on aws:SourceArn, aws:SourceAccount or aws:SourceOrgID; in a key's policy also on its encryption context",
    fix: 'add Condition: { StringEquals: { "aws:SourceAccount": account } }, or the ARN that it acts for',
  });
}

export const policy = definePolicy({
  name: "resource-policy-source-bound",
  title: "Policies of buckets, keys, secrets and repositories name for whom a service may come",
  severity: "medium",
  preset: "strict",
  rationale:
    "A service acts for every account. Without the source, somebody else's trail, distribution or project writes into your bucket, reads from it or uses your key: the service is a confused deputy.",
  remediation: [
    "Add a condition on aws:SourceArn with the ARN of the trail, distribution, log group or project.",
    "Where that is not known, add one on aws:SourceAccount or aws:SourceOrgID.",
    "Services that AWS does not document with such a condition are left in peace.",
  ],
  controls: { nist: ["AC-3", "AC-4"], soc2: ["CC6.1"] },
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
  tokens: SERVED_TOKENS,
  check(resource) {
    const documents = resourceDocuments(resource);
    if (documents.length === 0) return notApplicable("it has no policy of its own");
    return combine(
      documents.map((document) => judgeStatements(document, (statement) => judgeStatement(resource.type, statement))),
    );
  },
});
