import { defineGraphPolicy } from "../policy/define-policy.ts";
import { type Escalation, ESCALATIONS } from "../aws/iam/escalations.ts";
import { type Graph, unsure } from "../policy/graph.ts";
import { identityDocuments, readPolicy, type Statement } from "../aws/iam/iam.ts";
import type { Resource } from "../policy/resource.ts";
import { coversAction, isUnlimited, refusedBy } from "../aws/iam/scope.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, every, no, not, or, some, type Truth, truth, unknown, yes } from "../policy/truth.ts";
import { combine, holds, judge, notApplicable, type Verdict, whereConcerned } from "../policy/verdict.ts";

/** Properties by which policies and attachments name an identity of the kind. */
const NAMED_BY: readonly (readonly [tokens: readonly string[], keys: readonly string[]])[] = [
  [TOKENS.role, ["role", "roleName", "roles"]],
  [TOKENS.user, ["user", "userName", "users"]],
  [TOKENS.group, ["group", "groups"]],
];

/** A policy that an identity has. */
interface Held {
  readonly by: string;
  readonly statements: readonly Statement[];
}

/** The policies of an identity that are in the stack, and whether there may be more. */
interface Holdings {
  readonly policies: readonly Held[];
  readonly more: Truth;
  /** By need: whether the policies together meet it. Many ways need the same actions. */
  readonly met: Map<string, Truth>;
}

/** What an action must be allowed on: any identity, or whatever resource. */
interface Need {
  readonly action: string;
  readonly anywhere: boolean;
}

function holdersOf(graph: Graph, identity: Resource): { readonly holders: readonly Resource[]; readonly more: Truth } {
  const keys = NAMED_BY.find(([tokens]) => tokens.includes(identity.type))?.[1] ?? [];
  const grants = families(TOKENS.identityPolicy, TOKENS.policyAttachment);
  const companions = keys.map((key) => graph.companions(identity, grants, key));
  const direct = [identity, ...companions.flatMap(({ found }) => found)];
  const attached = direct.flatMap((holder) =>
    ["policyArn", "policyArns", "managedPolicyArns"].map((key) => ({
      place: `${holder.name}: ${key}`,
      ...graph.follow(holder, key, TOKENS.managedPolicy),
    })),
  );
  return {
    holders: [...new Set([...direct, ...attached.flatMap(({ found }) => found)])],
    more: or(
      ...companions.map((one) => unsure(one, "the identity")),
      ...attached.map(({ open, place }) => (open ? unknown(place) : no)),
    ),
  };
}

/** What another policy refuses as a whole is one fault already; what is denied counts in any form. */
function counts(statement: Statement): boolean {
  return statement.allows.answer === "no" || refusedBy(statement) === undefined;
}

function holdingsOf(graph: Graph, identity: Resource): Holdings {
  const { holders, more } = holdersOf(graph, identity);
  const policies: Held[] = [];
  let open = more;
  for (const holder of holders) {
    for (const document of identityDocuments(holder)) {
      const policy = readPolicy(document);
      if (policy.state === "open") open = or(open, unknown(`${holder.name}: ${document.path}`));
      if (policy.state === "known") policies.push({ by: holder.name, statements: policy.statements.filter(counts) });
    }
  }
  return { policies, more: open, met: new Map() };
}

function allows({ statements }: Held, { action, anywhere }: Need): Truth {
  return some(statements, (statement) =>
    and(statement.allows, coversAction(statement, action), anywhere ? isUnlimited(statement) : yes),
  );
}

/** A Deny of the action, on whatever and when: what it leaves is not looked at. */
function denies({ statements }: Held, { action }: Need): Truth {
  return some(statements, (statement) =>
    and(not(statement.allows), or(coversAction(statement, action), truth(statement.notActions.length > 0))),
  );
}

/** Some policy allows it, and none denies it; one that is not known yet may do either. */
function meets({ policies, more, met }: Holdings, need: Need): Truth {
  const key = `${need.action} ${need.anywhere}`;
  const known = met.get(key);
  if (known) return known;
  const allowed = some(policies, (held) => allows(held, need));
  const denied = some(policies, (held) => denies(held, need));
  const answer = and(or(allowed, more), not(or(denied, more)));
  met.set(key, answer);
  return answer;
}

function judgeWay(holdings: Holdings, way: Escalation): Verdict {
  const needs: readonly Need[] = [
    ...way.anywhere.map((action) => ({ action, anywhere: true })),
    ...(way.beside ?? []).map((action) => ({ action, anywhere: false })),
  ];
  const together = every(needs, (need) => meets(holdings, need));
  if (together.answer === "no") return holds;
  const { policies } = holdings;
  // What one policy allows by itself is the matter of iam-no-privilege-escalation.
  const byOne = some(policies, (held) => every(needs, (need) => allows(held, need)));
  const from = policies.filter((held) => needs.some((need) => allows(held, need).answer === "yes"));
  return judge(not(and(together, not(byOne))), {
    what: `the policies of the identity together let it do what none of them does: it ${way.what}`,
    found: `${needs.map(({ action }) => action).join(" with ")} in ${from.map(({ by }) => by).join(" and ")}`,
    required: `${way.anywhere.join(", ")} on identities that are named, if at all`,
    fix: "name the ARNs of the identities in Resource, or take the action away",
  });
}

/** A boundary limits what the policies add up to, unless it allows everything itself. */
function isBounded(identity: Resource): Truth {
  const boundary = identity.at("permissionsBoundary");
  return and(boundary.set(), not(boundary.matches((arn) => /:iam::aws:policy\/AdministratorAccess$/.test(arn))));
}

export const policy = defineGraphPolicy({
  name: "iam-no-escalation-across-policies",
  title: "The policies of an identity do not add up to more permissions than they give",
  severity: "high",
  rationale:
    "One policy passes any role, another starts machines: each looks harmless, and whoever has both is administrator. Policies are written one by one and held together.",
  remediation: [
    "Name the roles in the Resource of iam:PassRole, and bind it by iam:PassedToService.",
    "Or bound what the identity may do at all by permissionsBoundary.",
  ],
  controls: {
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-3", "AC-6"],
    soc2: ["CC6.1", "CC6.3"],
    iso27001: ["A.5.15", "A.8.3"],
  },
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html",
  tokens: families(TOKENS.role, TOKENS.user, TOKENS.group),
  check(identity, _config, graph) {
    const bounded = isBounded(identity);
    if (bounded.answer === "yes") return notApplicable("a permissions boundary limits it");
    const holdings = holdingsOf(graph, identity);
    if (holdings.policies.length < 2 && holdings.more.answer === "no")
      return notApplicable("it has no two policies here");
    const ways = ESCALATIONS.filter((way) => way.beside !== undefined);
    return whereConcerned(not(bounded), combine(ways.map((way) => judgeWay(holdings, way))));
  },
});
