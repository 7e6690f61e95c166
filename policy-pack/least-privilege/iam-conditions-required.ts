import { choice, texts } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { bearersOf, servesAs, where } from "../aws/iam/grants.ts";
import type { Graph } from "../policy/graph.ts";
import {
  type Condition,
  identityDocuments,
  isEveryAction,
  namesNothing,
  isEveryResource,
  judgeStatements,
  matchesPattern,
  readPolicy,
  type Statement,
} from "../aws/iam/iam.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, every, no, not, or, some, type Truth, truth, unknown, yes } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { combine, judge, notApplicable, type Verdict, whereConcerned } from "../policy/verdict.ts";

/** Services without regions, whose requests no condition on the region may stop (IAM User Guide, "AWS: Denies access to AWS based on the requested Region"). */
const GLOBAL = [
  "budgets:*",
  "ce:*",
  "cloudfront:*",
  "globalaccelerator:*",
  "health:*",
  "iam:*",
  "organizations:*",
  "route53:*",
  "route53domains:*",
  "shield:*",
  "support:*",
  "waf:*",
];

/** Logins that a data store checks itself by a signed token: no request to an endpoint of AWS, which would say its region. */
const STORE_LOGINS = ["elasticache:Connect", "memorydb:Connect", "rds-db:connect"];

const NEGATIVE = /^(foranyvalue:|forallvalues:)?(stringnot|arnnot|notipaddress|numericnot|datenot)/;

function isKey(condition: Condition, key: string): boolean {
  return condition.key === key.toLowerCase();
}

/** The condition names values of the key, and not all there are. */
function narrows(condition: Condition): Truth {
  if (condition.values.length === 0 || /^(foranyvalue:|forallvalues:)?null/.test(condition.operator)) return no;
  return every(condition.values, (value) => (value.isUnknown ? yes : not(value.matches(namesNothing))));
}

function carries(statement: Statement, key: string): Truth {
  if (statement.openCondition) return unknown(statement.openCondition.path);
  return some(statement.conditions, (condition) =>
    isKey(condition, key) && !NEGATIVE.test(condition.operator) ? narrows(condition) : no,
  );
}

/** A Deny of everything, but for global services, that holds unless the key has one of its values. */
function deniesOtherwise(document: Value, key: string): Truth {
  const policy = readPolicy(document);
  if (policy.state !== "known") return no;
  return some(policy.statements, (statement) => {
    const [condition] = statement.conditions;
    const ofAll = or(
      truth(statement.notActions.length > 0),
      some(statement.actions, (action) => action.matches(isEveryAction)),
    );
    const onAll = some(statement.resources, (resource) => resource.matches(isEveryResource));
    const isOther =
      condition !== undefined &&
      statement.conditions.length === 1 &&
      isKey(condition, key) &&
      NEGATIVE.test(condition.operator);
    return isOther ? and(not(statement.allows), ofAll, onAll, narrows(condition)) : no;
  });
}

function isExempt(statement: Statement, exempt: readonly string[]): Truth {
  if (statement.notActions.length > 0) return no;
  return every(statement.actions, (action) =>
    action.matches((text) => exempt.some((entry) => matchesPattern(entry, text))),
  );
}

function judgeDocument(document: Value, keys: readonly string[], exempt: readonly string[]): Verdict {
  const missing = keys.filter((key) => deniesOtherwise(document, key).answer !== "yes");
  return judgeStatements(document, (statement) =>
    judge(
      or(
        isExempt(statement, exempt),
        every(missing, (key) => carries(statement, key)),
      ),
      {
        what: "the statement allows without a condition that it must carry",
        at: statement.value.at("Sid"),
        required: `a condition on ${missing.join(" and on ")}`,
        fix: 'add for example Condition: { StringEquals: { "aws:RequestedRegion": "us-east-1" } }',
      },
    ),
  );
}

function kept(verdict: Verdict): Truth {
  return verdict.kind === "undecided" ? unknown(verdict.path, verdict.why) : truth(verdict.kind === "holds");
}

/** Every role that gets the permissions has a boundary of this stack which carries the conditions itself. */
function areBounded(graph: Graph, holder: Resource, keys: readonly string[], exempt: readonly string[]): Truth {
  const { roles, open } = bearersOf(graph, holder);
  if (open !== undefined || roles.length === 0) return no;
  return every(roles, (role) => {
    const boundaries = graph.follow(role, "permissionsBoundary", TOKENS.managedPolicy).found;
    return some(boundaries, (boundary) => {
      const documents = identityDocuments(boundary);
      return documents.length === 0 ? no : kept(combine(documents.map((one) => judgeDocument(one, keys, exempt))));
    });
  });
}

export const policy = defineGraphPolicy({
  name: "iam-conditions-required",
  title: "What roles may do hangs on conditions too",
  severity: "medium",
  rationale:
    "Credentials that are carried away work from anywhere and, where a service has regions, in all of them. A condition on the region, the network, a tag or the time makes them worth little elsewhere.",
  remediation: [
    'Add to each statement Condition: { StringEquals: { "aws:RequestedRegion": [the regions in use] } }.',
    "Or to the policy, or the role's permissions boundary, one Deny of everything but global services on StringNotEquals aws:RequestedRegion.",
    "Keep global services (IAM, CloudFront, Route 53) in statements of their own: their requests all go to us-east-1.",
  ],
  controls: {
    pci: ["7.2.1"],
    nist: ["AC-3", "AC-6", "AC-24"],
    soc2: ["CC6.1", "CC6.3"],
    iso27001: ["A.5.15", "A.8.2"],
  },
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html",
  preset: "ledger",
  tokens: families(TOKENS.role, TOKENS.rolePolicy, TOKENS.managedPolicy),
  settings: {
    keys: texts(["aws:RequestedRegion"], "Condition keys that every statement must carry"),
    of: choice(["tasks", "all"], "tasks", "Whose statements: those of the roles of ECS tasks, or all"),
    exemptActions: texts([...GLOBAL, ...STORE_LOGINS], "Actions that need no condition; entries may hold wildcards"),
  },
  check(holder, { keys, of, exemptActions }, graph) {
    const documents = identityDocuments(holder);
    if (documents.length === 0) return notApplicable("it holds no policy document");
    const isMeant = of === "all" ? yes : or(servesAs(graph, holder, "task"), servesAs(graph, holder, "execution"));
    if (isMeant.answer === "no") return notApplicable("it is not for the role of a task");
    const bounded = areBounded(graph, holder, keys, exemptActions);
    if (bounded.answer === "yes") return combine([]);
    const verdict = combine(documents.map((document) => judgeDocument(document, keys, exemptActions)));
    return where(isMeant, whereConcerned(not(bounded), verdict), "it is not for the role of a task");
  },
});
