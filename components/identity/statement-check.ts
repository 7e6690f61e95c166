import { Problems } from "../plan-error.ts";
import { nearest } from "../suggest.ts";
import { overlap } from "./glob.ts";
import { globalKeys, serviceFacts, servicePrefixes, type ActionFacts } from "./iam-facts.ts";

/** What is checked of a statement: its plain parts. */
export interface CheckedStatement {
  readonly sid: string;
  readonly actions: readonly string[];
  /** Those that are known; others are checked when they are. */
  readonly resources: readonly string[];
  /** Whether `resources` are all of them: only then is an action seen to have none that it takes. */
  readonly complete: boolean;
  /** A resource policy's statement: `*` is its own resource. */
  readonly principals?: unknown;
  /** By operator and key; values are not looked at. */
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
}

/**
 * Refuses what IAM would take and never honour: an action that does not exist, an ARN that no action of the statement takes
 * or an action that takes none of its ARNs, and a condition key that no request of the action carries (AWS Service
 * Authorization Reference, "Actions, resources, and condition keys").
 *
 * @throws PlanError with all problems of all statements.
 */
export function checkStatements(statements: readonly CheckedStatement[]): void {
  const problems = new Problems("Policy");
  for (const statement of statements) {
    const facts = statement.actions.flatMap((action) => known(problems, statement, action));
    checkResources(problems, statement, facts);
    checkConditions(problems, statement, facts);
  }
  problems.throwIfAny();
}

/** The actions that are meant: those that match where it has wildcards; none, and a problem, where IAM knows none. */
function known(problems: Problems, { sid }: CheckedStatement, action: string): readonly ActionFacts[] {
  const [prefix = "", name = ""] = action.split(":");
  if (prefix.includes("*")) return [];
  const actions = serviceFacts(prefix)?.actions;
  if (actions === undefined) {
    const near = nearest(prefix, [...servicePrefixes()]);
    problems.add(unknown(sid, action, "the prefix of a service of IAM", near && `${near}:${name}`));
    return [];
  }
  if (/[*?]/.test(name)) {
    const meant = [...actions].filter(([key]) => overlap(name.toLowerCase(), key)).map(([, facts]) => facts);
    if (meant.length === 0) problems.add(unknown(sid, action, `a pattern of ${prefix}'s actions`, undefined));
    return meant;
  }
  const facts = actions.get(name.toLowerCase());
  if (facts?.action === action) return [facts];
  const near = facts?.action ?? `${prefix}:${nearest(name, namesOf(actions)) ?? "*"}`;
  problems.add(unknown(sid, action, `an action of ${prefix}`, near.endsWith(":*") ? undefined : near));
  return [];
}

const namesOf = (actions: ReadonlyMap<string, ActionFacts>) =>
  [...actions.values()].map(({ action }) => action.slice(action.indexOf(":") + 1));

function unknown(sid: string, found: string, expected: string, near: string | undefined) {
  const fix =
    near === undefined ? "See the service's page of the Service Authorization Reference." : `Did you mean \`${near}\`?`;
  return { path: `${sid}.actions`, found, expected, fix };
}

function checkResources(problems: Problems, statement: CheckedStatement, facts: readonly ActionFacts[]): void {
  const { sid, resources, complete, actions } = statement;
  // What is no ARN at all AWS and the stand-in provider refuse by its form.
  const arns = resources.filter((resource) => resource.startsWith("arn:"));
  // Unknown actions are refused already, and a wildcard of services takes anything.
  if (arns.length === 0 || facts.length === 0 || actions.some((action) => action.startsWith("*"))) return;
  const takes = ({ arns: forms }: ActionFacts, arn: string) => forms.some((form) => overlap(arn, form));
  for (const arn of arns)
    problems.require(
      facts.some((fact) => takes(fact, arn)),
      () => ({
        path: `${sid}.resources`,
        found: arn,
        expected: `an ARN that ${actions.join(" or ")} takes: ${formsOf(facts)}`,
        fix: "Name the resource in that form.",
      }),
    );
  if (!complete || arns.length < resources.length) return;
  // An action that does take a kind of ARN is blamed only where every ARN is right for some action.
  if (arns.some((arn) => !facts.some((fact) => takes(fact, arn)))) return;
  for (const fact of facts.filter(({ action }) => actions.includes(action)))
    problems.require(
      arns.some((arn) => takes(fact, arn)),
      () => ({
        path: `${sid}.actions`,
        found: `${fact.action} on ${arns.join(" and ")}`,
        expected: fact.arns.length === 0 ? '"*" as its resource' : formsOf([fact]),
        fix:
          fact.arns.length === 0
            ? "AWS defines no resource for it: put it in a statement of its own on `*`, with `why`."
            : "Give it a statement of its own, on a resource that it takes.",
      }),
    );
}

const formsOf = (facts: readonly ActionFacts[]) =>
  [...new Set(facts.flatMap(({ arns }) => arns))].sort().slice(0, 5).join(", ") || "none";

function checkConditions(problems: Problems, statement: CheckedStatement, facts: readonly ActionFacts[]): void {
  const { sid, actions, conditions = {} } = statement;
  for (const [operator, keys] of Object.entries(conditions))
    for (const key of Object.keys(keys)) {
      if (facts.length === 0 || isGlobal(key)) continue;
      // Actions that are named together share a condition although some never meet it, as in AWS's own example for log
      // groups' keys: what none of them knows is a mistake.
      if (facts.some(({ conditionKeys }) => conditionKeys.some((form) => overlap(form, key.toLowerCase())))) continue;
      const among = [...globalKeys(), ...facts.flatMap(({ conditionKeys }) => conditionKeys)];
      const near = nearest(key.toLowerCase(), among);
      problems.add({
        path: `${sid}.conditions.${operator}`,
        found: key,
        expected: `a condition key that ${actions.join(" or ")} knows`,
        fix: near === undefined ? "No request carries it: leave it out." : `Did you mean \`${near}\`?`,
      });
    }
}

const isGlobal = (key: string) => globalKeys().some((form) => overlap(form, key.toLowerCase()));
