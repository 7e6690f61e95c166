import { definePolicy } from "../policy/define-policy.ts";
import { judgeEachStatement } from "../aws/iam/scope.ts";
import { TOKENS } from "../policy/tokens.ts";
import { holds, violated } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "iam-no-not-action",
  title: "Identity policies name what they allow, not what they leave out",
  severity: "high",
  rationale: "Allow with NotAction gives every action but those named, and all those that AWS adds later.",
  remediation: [
    "List the actions that are needed in Action.",
    "To keep some actions away from everyone, write a Deny.",
  ],
  controls: {
    fsbp: ["IAM.21"],
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-2", "AC-3", "AC-6"],
    soc2: ["CC6.3"],
    iso27001: ["A.5.15", "A.8.2"],
  },
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html",
  tokens: TOKENS.identityPolicy,
  check: (holder) =>
    judgeEachStatement(holder, ({ notActions: [left] }) =>
      left === undefined
        ? holds
        : violated({
            what: "the statement allows every action but a few (NotAction)",
            at: left,
            required: "the actions that are needed, by name",
            fix: "list them in Action",
          }),
    ),
});
