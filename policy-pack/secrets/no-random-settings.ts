import { credentialIn, isSecretName, looksRandom } from "../policy/credentials.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { type PlainSetting, plainSettings } from "../aws/secrets/plain-settings.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { combine, holds, notApplicable, type Verdict, undecided, violated, whereConcerned } from "../policy/verdict.ts";

function judgeSetting({ name, label, value }: PlainSetting): Verdict {
  if (name === undefined && value.isUnknown) return undecided(value.path);
  if (!looksRandom(name ?? "", value.text() ?? "")) return holds;
  if (name === undefined) return undecided(value.path, "the setting's name is not known before deployment");
  return violated({
    what: `the plain setting ${label} holds what looks like a key`,
    found: `a value at ${value.path}, which is not shown here`,
    required: "a reference to Secrets Manager, or a name that says that it is public",
    fix: "keep it in aws.secretsmanager.Secret and pass its ARN, or end the name in _PUBLIC, _ID or _HASH",
  });
}

export const policy = definePolicy({
  name: "no-random-settings",
  title: "No plain setting holds what looks like a key",
  severity: "high",
  // What looks random need not be secret: it advises.
  preset: "strict",
  rationale:
    "Keys stand under names that say nothing of it: CLIENT, SALT, LICENCE. Whoever may describe the function, build or job reads them.",
  remediation: [
    "If it is a key: replace it, keep the new one in Secrets Manager, and pass the ARN.",
    "If it is public: say so in the name (..._PUBLIC, ..._ID, ..._HASH).",
  ],
  controls: { fsbp: ["CodeBuild.2"], pci: ["8.3.2", "8.6.2"], nist: ["IA-5(7)"], iso27001: ["A.5.17"] },
  url: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html",
  tokens: families(
    TOKENS.function,
    TOKENS.buildProject,
    TOKENS.parameter,
    TOKENS.batchJob,
    TOKENS.model,
    TOKENS.appRunnerService,
    TOKENS.beanstalkEnvironment,
    TOKENS.glueJob,
    TOKENS.amplify,
  ),
  check(resource) {
    // What is known for a credential by its name or form is said by no-plaintext-secrets.
    const settings = plainSettings(resource).filter(
      ({ name = "", value }) => !isSecretName(name) && credentialIn(value.text() ?? "") === undefined,
    );
    if (settings.length === 0) return notApplicable("it has no plain settings");
    return combine(settings.map((setting) => whereConcerned(setting.isPlain, judgeSetting(setting))));
  },
});
