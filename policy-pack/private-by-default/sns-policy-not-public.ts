import { definePolicy } from "../policy/define-policy.ts";
import { judgeDocumentsNotPublic } from "../aws/iam/resource-policies.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = definePolicy({
  name: "sns-policy-not-public",
  title: "No topic policy lets in everyone",
  severity: "critical",
  rationale:
    "Whoever may subscribe to a topic reads every message, and whoever may publish speaks in its name to all who listen.",
  remediation: [
    "Name the accounts, roles or services that need it as principals.",
    "For an organization, keep the star but bind it: StringEquals aws:PrincipalOrgID.",
    "For a service, name it and bind it to the source: ArnEquals aws:SourceArn.",
  ],
  controls: { fsbp: ["SNS.4"], pci: ["7.2.1"], nist: ["AC-3", "AC-4", "AC-6"], soc2: ["CC6.1"], iso27001: ["A.8.3"] },
  checkov: ["CKV_AWS_169"],
  url: "https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html",
  tokens: families(TOKENS.topic, TOKENS.topicPolicy),
  check: (resource) => judgeDocumentsNotPublic(resource, "the topic policy"),
});
