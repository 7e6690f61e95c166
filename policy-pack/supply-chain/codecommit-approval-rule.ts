import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = defineCompanionPolicy({
  name: "codecommit-approval-rule",
  title: "CodeCommit repositories ask for an approval of changes",
  severity: "low",
  rationale:
    "Without an approval rule whoever can push can merge, and what he wrote is deployed with the rights of the pipeline.",
  remediation: [
    "Make an aws.codecommit.ApprovalRuleTemplate, and associate it by an aws.codecommit.ApprovalRuleTemplateAssociation.",
  ],
  controls: {},
  checkov: ["CKV2_AWS_37"],
  url: "https://docs.aws.amazon.com/codecommit/latest/userguide/approval-rule-templates.html",
  preset: "strict",
  tokens: TOKENS.sourceRepository,
  companion: TOKENS.approvalRule,
  by: "repositoryName",
  missing: "changes are merged without anybody's approval",
  required: "an approval rule",
  fix: "add new aws.codecommit.ApprovalRuleTemplateAssociation(name, { approvalRuleTemplateName: rule.name, repositoryName: repository.repositoryName })",
});
