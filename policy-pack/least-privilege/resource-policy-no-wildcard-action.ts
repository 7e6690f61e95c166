import { definePolicy } from "../policy/define-policy.ts";
import { isEveryAction, isEveryActionOf, judgeStatements, type Statement } from "../aws/iam/iam.ts";
import { isForOwner, resourceDocuments } from "../aws/iam/resource-policies.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, or, some, type Truth, truth } from "../policy/truth.ts";
import { combine, judge, notApplicable } from "../policy/verdict.ts";

function allowsAll(statement: Statement): Truth {
  const everything = some(statement.actions, (action) => action.matches(isEveryAction));
  const service = some(statement.actions, (action) =>
    action.matches((text) => isEveryActionOf(text.split(":")[0] ?? "", text)),
  );
  return or(everything, truth(statement.notActions.length > 0), and(service, not(isForOwner(statement))));
}

export const policy = definePolicy({
  name: "resource-policy-no-wildcard-action",
  title: "Policies of buckets, queues, topics, secrets and repositories name the actions that they allow",
  severity: "high",
  rationale:
    "All actions of a queue or bucket are more than what is sent or stored: to empty it, to delete it, and to change its policy so that others get in.",
  remediation: [
    "Name the actions that the principal needs: s3:GetObject, sqs:SendMessage, sns:Publish, secretsmanager:GetSecretValue.",
  ],
  controls: { pci: ["7.2.1", "7.2.2"], nist: ["AC-3", "AC-6"], soc2: ["CC6.3"], iso27001: ["A.5.15", "A.8.3"] },
  checkov: ["CKV_AWS_72"],
  url: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html",
  tokens: families(
    TOKENS.bucket,
    TOKENS.bucketPolicy,
    TOKENS.queue,
    TOKENS.queuePolicy,
    TOKENS.topic,
    TOKENS.topicPolicy,
    TOKENS.secret,
    TOKENS.secretPolicy,
    TOKENS.repositoryPolicy,
    TOKENS.registryPolicy,
    TOKENS.repositoryTemplate,
    TOKENS.backupVaultPolicy,
    TOKENS.eventBusPolicy,
    TOKENS.glacierVault,
  ),
  check(resource) {
    const documents = resourceDocuments(resource);
    if (documents.length === 0) return notApplicable("it has no policy of its own");
    return combine(
      documents.map((document) =>
        judgeStatements(document, (statement) =>
          judge(not(allowsAll(statement)), {
            what: "the policy allows all actions",
            at: statement.value.at(statement.notActions.length > 0 ? "NotAction" : "Action"),
            required: "the actions that the principal needs",
            fix: 'name them, such as "sqs:SendMessage"',
          }),
        ),
      ),
    );
  },
});
