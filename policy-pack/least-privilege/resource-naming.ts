import { text, texts } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { matchesName } from "../aws/operations/naming.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { combine, judge, notApplicable } from "../policy/verdict.ts";

/** What has a name that people and policies know it by, and where it stands. */
const KINDS = [
  { kind: "cluster", tokens: TOKENS.cluster, path: "name" },
  { kind: "service", tokens: TOKENS.service, path: "name" },
  { kind: "task-family", tokens: TOKENS.taskDefinition, path: "family" },
  { kind: "load-balancer", tokens: TOKENS.loadBalancer, path: "name" },
  { kind: "target-group", tokens: TOKENS.targetGroup, path: "name" },
  { kind: "repository", tokens: TOKENS.repository, path: "name" },
] as const;

/** The names that the config lists for a kind: `cluster=fintech-cluster`. */
function listed(names: readonly string[], kind: string): readonly string[] {
  return names.filter((entry) => entry.startsWith(`${kind}=`)).map((entry) => entry.slice(kind.length + 1));
}

export const policy = definePolicy({
  name: "resource-naming",
  title: "Clusters, services, load balancers and repositories have the agreed names",
  severity: "low",
  rationale:
    "Runbooks, dashboards, pipelines and IAM policies know these resources by name. One that is called otherwise is missed by all of them.",
  remediation: ["Set the name (of a task definition the family) as agreed; changing it replaces most of these."],
  controls: { nist: ["CM-8"], soc2: ["CC6.1"], iso27001: ["A.5.9"] },
  url: "https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html",
  preset: "ledger",
  tokens: families(...KINDS.map(({ tokens }) => tokens)),
  settings: {
    pattern: text("^[a-z0-9]+([-/][a-z0-9]+)*$", "Regular expression that every name which is given must match"),
    names: texts(
      [],
      `The agreed names, as kind=name; a kind that is listed must have one of its names. Kinds: ${KINDS.map(({ kind }) => kind).join(", ")}`,
    ),
  },
  check(resource, { pattern, names }) {
    const kind = KINDS.find(({ tokens }) => (tokens as readonly string[]).includes(resource.type));
    if (!kind) return notApplicable("it has no agreed name");
    const agreed = listed(names, kind.kind);
    const name = resource.at(kind.path);
    if (agreed.length > 0) {
      return judge(name.oneOf(agreed), {
        what: `the ${kind.kind} has another name than agreed`,
        at: name,
        required: agreed.join(" or "),
        fix: `set ${kind.path}: "${agreed[0] ?? ""}"`,
      });
    }
    if (name.isAbsent) return combine([]);
    return judge(matchesName(name, pattern), {
      what: `the ${kind.kind}'s name does not follow the scheme`,
      at: name,
      required: `a name that matches ${pattern}`,
      fix: `set ${kind.path} to such a name`,
    });
  },
});
