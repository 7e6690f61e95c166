import { type Condition, namesNothing, readPolicy, type Statement } from "./iam.ts";
import { coversActions, deniesEveryone } from "./transport.ts";
import { and, every, no, or, some, type Truth, truth, unknown } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";

/** Keys that say who asks. */
export const WHO = /^aws:(principalarn|userid|principalorgid|principalaccount|principaltag\/.*)$/;

/** Keys that say from where. */
export const WHENCE = /^aws:(sourcevpce?|sourceip|vpcsourceip)$/;

/** Operators that hold for everyone but those who are named. */
const ALL_BUT = /^(stringnot|arnnot|notipaddress)/;

/** AWS's own services, which ask on somebody's behalf and have neither role nor address: to except them too opens nothing. */
const SERVICES = /^aws:(principalisawsservice|viaawsservice)$/;

/** What a Deny must be about to count. */
export interface Refusal {
  readonly actions: readonly string[];
  /** The keys of a condition that excepts somebody, as one expression or several. */
  readonly keys: readonly RegExp[];
  /** Whether a statement's resources are those that count. @default all are */
  readonly reaches?: ((statement: Statement) => Truth) | undefined;
}

function exceptsSomeone(condition: Condition, keys: readonly RegExp[]): Truth {
  const isMeant = keys.some((key) => key.test(condition.key)) && ALL_BUT.test(condition.operator);
  if (!isMeant || condition.values.length === 0) return no;
  return every(condition.values, (value) =>
    value.isUnknown ? truth(true) : value.matches((text) => !namesNothing(text) && !/\/0$/.test(text)),
  );
}

/** The condition only leaves AWS's services out of the Deny. */
function exceptsServices(condition: Condition): boolean {
  return SERVICES.test(condition.key) && condition.operator === "bool";
}

function keepsToSome(statement: Statement, { actions, keys, reaches = () => truth(true) }: Refusal): Truth {
  const block = statement.value.at("Condition");
  const conditions = statement.conditions.filter((condition) => !exceptsServices(condition));
  const byCondition = statement.openCondition
    ? unknown(statement.openCondition.path)
    : conditions.length === 1
      ? some(conditions, (condition) => exceptsSomeone(condition, keys))
      : no;
  const byName = and(truth(statement.notPrincipals.length > 0), truth(block.isAbsent));
  return and(deniesEveryone(statement), coversActions(statement, actions), or(byCondition, byName), reaches(statement));
}

/** The policy document refuses these actions to everyone but those it names. */
export function deniesAllButSome(document: Value, refusal: Refusal): Truth {
  const policy = readPolicy(document);
  if (policy.state === "known") return some(policy.statements, (statement) => keepsToSome(statement, refusal));
  return policy.state === "open" && policy.verdict.kind === "undecided" ? unknown(policy.verdict.path) : no;
}
