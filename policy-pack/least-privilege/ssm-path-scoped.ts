import { integer } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { isEveryAction, matchesPattern, type Statement } from "../aws/iam/iam.ts";
import { judgeIdentity } from "../aws/iam/scope.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, every, not, or, some, truth, type Truth } from "../policy/truth.ts";
import { judge, type Verdict } from "../policy/verdict.ts";

/** What reads the values of parameters. */
const READS = ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath", "ssm:GetParameterHistory"] as const;

/** The action gives a read, by name or by a wildcard that stays in Parameter Store's service. */
function reads(action: string): boolean {
  return !isEveryAction(action) && READS.some((read) => matchesPattern(action, read));
}

/** `arn:aws:ssm:us-east-1:111122223333:parameter/shop/prod/*` names two segments before a wildcard. */
function namesPath(arn: string, depth: number): boolean {
  const parts = arn.split(":");
  const name = parts.slice(5).join(":");
  if (parts[2] !== "ssm" && /[*?]/.test(parts[2] ?? "*")) return false;
  if (!name.startsWith("parameter")) return !/^[*?]/.test(name) && !matchesPattern(name, "parameter/x");
  const segments = name
    .slice("parameter".length)
    .split("/")
    .filter((segment) => segment !== "");
  const wild = segments.findIndex((segment) => /[*?]/.test(segment));
  return wild === -1 ? segments.length > 0 : wild >= depth;
}

function judgeStatement(statement: Statement, depth: number): Verdict {
  const given = some(statement.actions, (action) => action.matches(reads));
  const scoped: Truth = and(
    truth(statement.notResources.length === 0),
    every(statement.resources, (resource) => resource.matches((text) => namesPath(text, depth))),
  );
  return judge(or(not(given), scoped), {
    what: "the statement reads parameters of others",
    at: statement.value.at("Resource"),
    required: `the ARN of a parameter, or of a path with ${depth === 1 ? "a segment" : `${depth} segments`} before the wildcard`,
    fix: "set Resource: arn:aws:ssm:<region>:<account>:parameter/<application>/<environment>/*",
  });
}

export const policy = definePolicy({
  name: "ssm-path-scoped",
  title: "Roles read parameters of their own path only",
  severity: "high",
  rationale:
    "Parameter Store is one tree for the whole account. A role that may read parameter/* reads the settings and secrets of every application and stage there.",
  remediation: [
    "Put the parameters of an application and stage below a path of their own: /shop/prod/.",
    "Name that path in the statement's Resource: arn:aws:ssm:<region>:<account>:parameter/shop/prod/*.",
  ],
  controls: {
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-3", "AC-6", "AC-6(10)"],
    soc2: ["CC6.1", "CC6.3"],
    iso27001: ["A.5.15", "A.8.3"],
  },
  url: "https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-access.html",
  tokens: TOKENS.identityPolicy,
  settings: {
    depth: integer(1, "How many segments of a path must stand before a wildcard: 2 for /application/environment/*", {
      minimum: 1,
    }),
  },
  check: (holder, { depth }) => judgeIdentity(holder, (statement) => judgeStatement(statement, depth)),
});
