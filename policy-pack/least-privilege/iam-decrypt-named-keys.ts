import { matchesPattern } from "../aws/iam/iam.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { coversSome, isUnlimited, judgeIdentity } from "../aws/iam/scope.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

const decrypts = (action: string) =>
  ["kms:Decrypt", "kms:ReEncryptFrom"].some((known) => matchesPattern(action, known));

export const policy = definePolicy({
  name: "iam-decrypt-named-keys",
  title: "Identity policies name the keys that they decrypt with",
  severity: "medium",
  rationale:
    "Who may decrypt with every key of the account reads whatever he gets hold of. Keys keep data apart only as long as the permission names one.",
  remediation: [
    "Put the ARNs of the keys in Resource.",
    "Where a service decrypts for the role, bind it by a condition on kms:ViaService.",
  ],
  controls: {
    fsbp: ["KMS.1", "KMS.2"],
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-2", "AC-3", "AC-6"],
    soc2: ["CC6.3"],
    iso27001: ["A.5.15", "A.8.2"],
  },
  url: "https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html",
  tokens: TOKENS.identityPolicy,
  check: (holder) =>
    judgeIdentity(holder, (statement) =>
      judge(not(and(isUnlimited(statement, true), coversSome(statement, decrypts))), {
        what: "the statement decrypts with any key",
        at: statement.value.at("Resource"),
        required: "the ARNs of the keys",
        fix: "set Resource: [key.arn], or bind it by a condition on kms:ViaService",
      }),
    ),
});
