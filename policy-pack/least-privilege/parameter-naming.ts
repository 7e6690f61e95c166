import { text } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { matchesName } from "../aws/operations/naming.ts";
import { TOKENS } from "../policy/tokens.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "parameter-naming",
  title: "Parameters are named by application, environment, component and key",
  severity: "low",
  rationale:
    "Roles are given a path of Parameter Store. Only where every name begins with its application and environment does the path of one leave out what belongs to another.",
  remediation: [
    "Name it /<application>/<environment>/<component>/<parameter>, such as /fintech/prod/app/max-connections.",
    "Changing a name replaces the parameter: let its readers know both for a while.",
  ],
  controls: { nist: ["AC-6", "CM-8"], soc2: ["CC6.1"], iso27001: ["A.5.9", "A.5.15"] },
  url: "https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-hierarchies.html",
  preset: "ledger",
  tokens: TOKENS.parameter,
  settings: {
    pattern: text(
      "^/[a-z0-9-]+/[a-z0-9-]+/[a-z0-9-]+/[A-Za-z0-9_.-]+$",
      "Regular expression that every parameter's name must match",
    ),
  },
  check(parameter, { pattern }) {
    const name = parameter.at("name");
    return judge(matchesName(name, pattern), {
      what: name.isAbsent ? "the parameter has no name of its own" : "the parameter's name does not follow the scheme",
      at: name,
      required: `a name that matches ${pattern}`,
      fix: "set name, for example /fintech/prod/app/max-connections",
    });
  },
});
