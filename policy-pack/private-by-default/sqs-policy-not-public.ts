import { definePolicy } from "../policy/define-policy.ts";
import { judgeDocumentsNotPublic } from "../aws/iam/resource-policies.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = definePolicy({
  name: "sqs-policy-not-public",
  title: "No queue policy lets in everyone",
  severity: "critical",
  rationale:
    "Whoever may send to a queue feeds the workers behind it, and whoever may receive takes the messages away from them.",
  remediation: [
    "Name the accounts, roles or services that need it as principals.",
    "For an organization, keep the star but bind it: StringEquals aws:PrincipalOrgID.",
    "For a service, name it and bind it to the source: ArnEquals aws:SourceArn.",
  ],
  controls: { fsbp: ["SQS.3"], pci: ["7.2.1"], nist: ["AC-3", "AC-4", "AC-6"], soc2: ["CC6.1"], iso27001: ["A.8.3"] },
  checkov: ["CKV_AWS_168", "CKV_AWS_387"],
  url: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html",
  tokens: families(TOKENS.queue, TOKENS.queuePolicy),
  check: (resource) => judgeDocumentsNotPublic(resource, "the queue policy"),
});
