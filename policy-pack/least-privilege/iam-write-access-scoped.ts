import { coversLevel } from "../aws/iam/data.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { coversSome, isUnlimited, judgeIdentity } from "../aws/iam/scope.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

const isWrite = (action: string) => coversLevel(action, ["write"]);

export const policy = definePolicy({
  name: "iam-write-access-scoped",
  title: "Identity policies name the resources that they may change",
  severity: "high",
  rationale:
    "A permission to change or delete on * reaches every table, bucket and queue of the account: one mistake, or one stolen credential, takes them all.",
  remediation: [
    "Put the ARNs of the resources in Resource, or a prefix below one.",
    "Where resources come and go, bind * by a condition such as aws:ResourceTag.",
  ],
  controls: {
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-3", "AC-6"],
    soc2: ["CC6.1", "CC6.3"],
    iso27001: ["A.5.15", "A.8.3"],
  },
  checkov: ["CKV_AWS_111", "CKV_AWS_290"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html",
  tokens: TOKENS.identityPolicy,
  check: (holder) =>
    judgeIdentity(holder, (statement) =>
      judge(not(and(isUnlimited(statement), coversSome(statement, isWrite))), {
        what: "the statement may change any resource",
        at: statement.value.at("Action"),
        required: "the ARNs of the resources that are changed",
        fix: "name the ARN in Resource, or bind it with a condition on the resource",
      }),
    ),
});
