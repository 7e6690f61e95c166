import { definePolicy } from "../policy/define-policy.ts";
import { judgeSessions } from "../aws/operations/session-preferences.ts";
import { TOKENS } from "../policy/tokens.ts";
import { unknown } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "ssm-session-encrypted",
  title: "Session Manager encrypts sessions with a key in KMS",
  severity: "medium",
  preset: "strict",
  rationale:
    "Sessions go over TLS, which ends at AWS. With a key of one's own the text between client and machine is encrypted once more, and only who may use the key can start a session.",
  remediation: [
    "Set inputs.kmsKeyId in the document SSM-SessionManagerRunShell.",
    "Let the users and the machines' roles use the key: kms:GenerateDataKey and kms:Decrypt.",
  ],
  controls: {},
  checkov: ["CKV_AWS_112"],
  url: "https://docs.aws.amazon.com/systems-manager/latest/userguide/session-preferences-enable-encryption.html",
  tokens: TOKENS.systemsDocument,
  check(document) {
    return judgeSessions(document, (inputs) =>
      judge(inputs.isUnknown ? unknown(inputs.path) : inputs.at("kmsKeyId").set(), {
        what: "sessions are not encrypted with a key in KMS",
        at: inputs.at("kmsKeyId"),
        required: "a key in KMS",
        fix: "set inputs.kmsKeyId to the ARN of a key",
      }),
    );
  },
});
