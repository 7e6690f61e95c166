import { definePolicy } from "../policy/define-policy.ts";
import { judgeSessions } from "../aws/operations/session-preferences.ts";
import { TOKENS } from "../policy/tokens.ts";
import { some, unknown, type Truth } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge, combine } from "../policy/verdict.ts";

/** Where session logs go, and the switch that says that the place must be encrypted. */
const PLACES = [
  { name: "s3BucketName", encrypted: "s3EncryptionEnabled" },
  { name: "cloudWatchLogGroupName", encrypted: "cloudWatchEncryptionEnabled" },
] as const;

function isLogged(inputs: Value): Truth {
  return inputs.isUnknown ? unknown(inputs.path) : some(PLACES, ({ name }) => inputs.at(name).set());
}

export const policy = definePolicy({
  name: "ssm-session-logs",
  title: "Session Manager keeps encrypted logs of sessions",
  severity: "medium",
  preset: "strict",
  rationale:
    "A shell on a machine is where an intruder works. Without a log of the session nobody can tell what was typed; without encryption the log shows every password that was.",
  remediation: [
    "Set inputs.cloudWatchLogGroupName with cloudWatchEncryptionEnabled: true, or s3BucketName with s3EncryptionEnabled: true.",
    "Encrypt the log group, or the bucket: with the switch on, sessions do not start otherwise.",
  ],
  controls: {},
  checkov: ["CKV_AWS_113"],
  url: "https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-logging.html",
  tokens: TOKENS.systemsDocument,
  check(document) {
    return judgeSessions(document, (inputs) =>
      combine([
        judge(isLogged(inputs), {
          what: "sessions are not logged",
          at: inputs,
          required: "a log group or a bucket",
          fix: "set inputs.cloudWatchLogGroupName, with cloudWatchEncryptionEnabled: true",
        }),
        ...PLACES.filter(({ name }) => !inputs.at(name).isAbsent).map(({ encrypted }) =>
          judge(inputs.at(encrypted).is(true, { absent: false }), {
            what: "logs of sessions may be kept in plain text",
            at: inputs.at(encrypted),
            required: "true",
            fix: `set inputs.${encrypted}: true`,
          }),
        ),
      ]),
    );
  },
});
