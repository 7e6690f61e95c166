import { flag, text } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { namesOwnKey } from "../aws/storage/keys.ts";
import { matchesName } from "../aws/operations/naming.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";
import { judge, notApplicable, type Verdict } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "ssm-secure-string",
  title: "Parameters are stored encrypted",
  severity: "medium",
  // A plain String is right for what is no secret; what looks like one is stopped by no-plaintext-secrets.
  level: "advisory",
  rationale:
    "A String is shown to everyone who may read parameters. A SecureString asks for the key as well, costs nothing more, and stays right when somebody puts a credential where a setting was.",
  remediation: [
    'Set type: "SecureString", and keyId: key.arn for a key of your own.',
    "Let the roles that read it use the key: kms:Decrypt with kms:ViaService ssm.",
    "Write a StringList as one SecureString with commas: a list cannot be encrypted.",
  ],
  controls: { pci: ["3.5.1"], nist: ["SC-28", "SC-28(1)"], soc2: ["CC6.1"], iso27001: ["A.8.24"] },
  checkov: ["CKV2_AWS_34"],
  url: "https://docs.aws.amazon.com/systems-manager/latest/userguide/secure-string-parameter-kms-encryption.html",
  tokens: TOKENS.parameter,
  settings: {
    customerKey: flag(false, "Require a key of the account's own instead of alias/aws/ssm"),
    except: text("", "Regular expression for the names of parameters that may be plain; empty: none"),
  },
  check(parameter, { customerKey, except }) {
    const dataType = parameter.at("dataType").oneOf(["aws:ec2:image", "aws:ssm:integration"], { absent: "text" });
    if (dataType.answer === "yes") return notApplicable("AWS takes parameters of this data type in plain only");
    const isExcept = except === "" ? dataType : or(dataType, matchesName(parameter.at("name"), except));
    if (isExcept.answer === "yes") return notApplicable("the policy config lets it be plain");
    const verdicts: Verdict[] = [
      judge(or(isExcept, parameter.at("type").is("SecureString")), {
        what: "the parameter is stored in plain text",
        at: parameter.at("type"),
        required: "SecureString",
        fix: 'set type: "SecureString"',
      }),
    ];
    const isEncrypted = parameter.at("type").is("SecureString");
    if (customerKey && isEncrypted.answer !== "no") {
      verdicts.push(
        judge(or(isExcept, not(isEncrypted), namesOwnKey(parameter.at("keyId"))), {
          what: "the parameter has no customer-managed key",
          at: parameter.at("keyId"),
          required: "the ARN of an aws.kms.Key of your own",
          fix: "set keyId: key.arn",
        }),
      );
    }
    return verdicts;
  },
});
