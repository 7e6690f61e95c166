import { attachedArns, judgeAttached } from "../aws/iam/attachments.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { grantsOf, mayGrantMore, where } from "../aws/iam/grants.ts";
import { type Graph, type Reference, unsure } from "../policy/graph.ts";
import { identityDocuments, isEveryActionOf, judgeStatements, type Statement } from "../aws/iam/iam.ts";
import type { Resource } from "../policy/resource.ts";
import { isUnlimited } from "../aws/iam/scope.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, or, some, truth } from "../policy/truth.ts";
import { combine, judge, notApplicable, type Verdict, undecided } from "../policy/verdict.ts";

/** AWS's own policies that allow everything, or the way to it. */
const TOO_MUCH = /^arn:aws[\w-]*:iam::aws:policy\/(AdministratorAccess|PowerUserAccess|IAMFullAccess)$/;

function judgeStatement(statement: Statement): Verdict {
  const wide = or(
    truth(statement.notActions.length > 0),
    some(statement.actions, (action) => action.matches((text) => isEveryActionOf(text.split(":")[0] ?? "", text))),
  );
  return judge(not(and(wide, isUnlimited(statement))), {
    what: "the notebook's role may do all of a service on everything",
    at: statement.value.at("Action"),
    required: "the actions and resources that the notebook needs",
    fix: "name actions and ARNs in the policies of the role",
  });
}

function judgeRole(graph: Graph, roles: readonly Resource[]): Verdict {
  const holders = roles.flatMap((role) => grantsOf(graph, role));
  const given = holders.flatMap((holder) => [...identityDocuments(holder), ...attachedArns(holder)]);
  const open = mayGrantMore(graph);
  if (given.length === 0 && open.answer === "unknown") return undecided(open.path, open.why);
  if (holders.length === 0) return notApplicable("the program does not say what the role may do");
  return combine(
    holders.flatMap((holder) => [
      ...identityDocuments(holder).map((document) => judgeStatements(document, judgeStatement)),
      judgeAttached(holder, (arn) => TOO_MUCH.test(arn), "the notebook's role has a policy that allows too much"),
    ]),
  );
}

function judgeNotebook(graph: Graph, role: Reference): Verdict {
  return role.found.length === 0 && role.open ? undecided("roleArn") : judgeRole(graph, role.found);
}

export const policy = defineGraphPolicy({
  name: "sagemaker-notebook-role-scoped",
  title: "Roles of notebooks allow what the notebook needs, and no more",
  severity: "high",
  rationale:
    "Everyone who opens a notebook runs code under its role, with packages from the internet. A role that may do anything gives that to all of them.",
  remediation: ["Name the actions, buckets and keys that the notebook needs in the policies of its role."],
  controls: { pci: ["7.2.1", "7.2.2"], nist: ["AC-3", "AC-6"], soc2: ["CC6.3"], iso27001: ["A.8.2"] },
  checkov: ["CKV2_AWS_68"],
  url: "https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html",
  tokens: families(TOKENS.notebook, TOKENS.role),
  check(resource, _config, graph) {
    if (TOKENS.notebook.includes(resource.type as never))
      return judgeNotebook(graph, graph.follow(resource, "roleArn", TOKENS.role));
    const notebooks = graph.companions(resource, TOKENS.notebook, "roleArn");
    const isUsed = or(truth(notebooks.found.length > 0), unsure(notebooks, "roleArn"));
    return where(isUsed, judgeRole(graph, [resource]), "no notebook uses the role");
  },
});
