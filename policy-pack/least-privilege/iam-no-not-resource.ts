import { definePolicy } from "../policy/define-policy.ts";
import { judgeEachStatement } from "../aws/iam/scope.ts";
import { TOKENS } from "../policy/tokens.ts";
import { holds, violated } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "iam-no-not-resource",
  title: "Identity policies name the resources they reach, not those they leave out",
  severity: "high",
  rationale: "Allow with NotResource reaches every resource but those named, and all those that are made later.",
  remediation: ["List the ARNs that are needed in Resource.", "To keep resources away from everyone, write a Deny."],
  controls: {
    fsbp: ["IAM.1"],
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-2", "AC-3", "AC-6"],
    soc2: ["CC6.3"],
    iso27001: ["A.5.15", "A.8.2"],
  },
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html",
  tokens: TOKENS.identityPolicy,
  check: (holder) =>
    judgeEachStatement(holder, ({ notResources: [left] }) =>
      left === undefined
        ? holds
        : violated({
            what: "the statement covers every resource but a few (NotResource)",
            at: left,
            required: "the ARNs that are needed",
            fix: "list them in Resource",
          }),
    ),
});
