import { text } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { matchesName } from "../aws/operations/naming.ts";
import { TOKENS } from "../policy/tokens.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "secret-naming",
  title: "Secrets are named by environment, application, component and kind",
  severity: "low",
  rationale:
    "Policies grant secrets by the path in their names. A name that does not say whose secret it is gets granted to too many, and a development role reads what belongs to production.",
  remediation: [
    "Name it /<environment>/<application>/<component>/<kind>, such as /prod/fintech/database/credentials.",
    "Changing a name replaces the secret: copy its value first.",
  ],
  controls: { nist: ["AC-6", "CM-8"], soc2: ["CC6.1"], iso27001: ["A.5.9", "A.5.15"] },
  url: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html",
  preset: "ledger",
  tokens: TOKENS.secret,
  settings: {
    pattern: text(
      "^/[a-z0-9-]+/[a-z0-9-]+/[a-z0-9-]+/[a-z0-9-]+$",
      "Regular expression that every secret's name must match",
    ),
  },
  check(secret, { pattern }) {
    const name = secret.at("name");
    return judge(matchesName(name, pattern), {
      what: name.isAbsent ? "the secret has no name of its own" : "the secret's name does not follow the scheme",
      at: name,
      required: `a name that matches ${pattern}`,
      fix: "set name, for example /prod/fintech/database/credentials",
    });
  },
});
