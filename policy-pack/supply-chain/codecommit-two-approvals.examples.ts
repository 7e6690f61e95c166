import { defineExamples, unknownValue } from "../policy/examples.ts";

const template = (content: unknown) =>
  ({ type: "aws:codecommit/approvalRuleTemplate:ApprovalRuleTemplate", name: "template", props: { content } }) as const;
const needs = (approvals: number) =>
  template(
    JSON.stringify({ Version: "2018-11-08", Statements: [{ Type: "Approvers", NumberOfApprovalsNeeded: approvals }] }),
  );
export const examples = defineExamples([
  { name: "two", verdict: "holds", resources: [needs(2)] },
  { name: "one", verdict: "violated", resources: [needs(1)] },
  {
    name: "one less than the settings ask for",
    verdict: "violated",
    resources: [needs(2)],
    config: { approvals: 3 },
    says: "3 or more",
  },
  {
    name: "none",
    verdict: "violated",
    resources: [template(JSON.stringify({ Version: "2018-11-08", Statements: [] }))],
  },
  { name: "text that is no JSON", verdict: "violated", resources: [template("{")] },
  { name: "a document that is not known yet", verdict: "undecided", resources: [template(unknownValue)] },
]);
