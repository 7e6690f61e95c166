import { definePolicy } from "../policy/define-policy.ts";
import { judgeStatements, type Statement } from "../aws/iam/iam.ts";
import { hasPrincipalCondition } from "../aws/iam/iam-conditions.ts";
import { resourceDocuments } from "../aws/iam/resource-policies.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, some, truth } from "../policy/truth.ts";
import { combine, judge, notApplicable, type Verdict } from "../policy/verdict.ts";

function judgeStatement(statement: Statement): Verdict {
  const isForService = some(statement.principals, ({ kind }) => truth(kind === "Service"));
  return judge(not(and(isForService, not(hasPrincipalCondition(statement)))), {
    what: "the service may write here for anyone",
    at: statement.value.at("Principal"),
    required: "a condition on aws:SourceArn, aws:SourceAccount or aws:SourceOrgID",
    fix: 'add Condition: { ArnEquals: { "aws:SourceArn": rule.arn } }',
  });
}

export const policy = definePolicy({
  name: "queue-policy-source-bound",
  title: "Policies of queues and topics name the source for which a service may write",
  severity: "medium",
  // A few services tell no source; their documentation says which.
  preset: "strict",
  rationale:
    "A service acts for every account. Without the source, somebody else's rule, bucket or topic writes messages of theirs into your queue: the service is a confused deputy.",
  remediation: [
    "Add a condition on aws:SourceArn with the ARN of the rule, bucket or topic.",
    "Where that is not known, add one on aws:SourceAccount.",
  ],
  controls: { nist: ["AC-3", "AC-4"], soc2: ["CC6.1"] },
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
  tokens: families(TOKENS.queue, TOKENS.queuePolicy, TOKENS.topic, TOKENS.topicPolicy),
  check(resource) {
    const documents = resourceDocuments(resource);
    if (documents.length === 0) return notApplicable("it has no policy of its own");
    return combine(documents.map((document) => judgeStatements(document, judgeStatement)));
  },
});
