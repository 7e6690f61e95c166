import { integer } from "../policy/config.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { some } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "codecommit-two-approvals",
  title: "Pull requests of CodeCommit need two approvals",
  severity: "medium",
  rationale: "With one approval, two accounts or one stolen session and a friend suffice to change what runs.",
  remediation: ["Set NumberOfApprovalsNeeded: 2 in the template's Statements."],
  controls: {},
  checkov: ["CKV_AWS_257"],
  url: "https://docs.aws.amazon.com/codecommit/latest/userguide/approval-rule-templates.html",
  preset: "strict",
  tokens: TOKENS.approvalTemplate,
  settings: { approvals: integer(2, "Approvals that a pull request needs", { minimum: 1, maximum: 100 }) },
  demands: ({ approvals }) => [
    {
      tokens: TOKENS.approvalTemplate,
      document: "content",
      path: "Statements",
      must: (statements) =>
        some(statements.items(), (s) => s.at("NumberOfApprovalsNeeded").satisfies((n) => n >= approvals)),
      what: "too few approvals let a change in",
      required: `${approvals} or more`,
      fix: `set NumberOfApprovalsNeeded: ${approvals}`,
    },
  ],
});
