import type { Graph } from "../../policy/graph.ts";
import { isOpenToAll, matchesPattern, namesNothing, readPolicy, type Statement } from "./iam.ts";
import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { and, every, no, not, or, some, type Truth, truth, unknown } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";

const INVOKE = "execute-api:Invoke";

function isAboutCalls(statement: Statement): Truth {
  if (statement.notActions.length > 0) return truth(true);
  return some(statement.actions, (action) => action.matches((text) => matchesPattern(text, INVOKE)));
}

/** Keys that say how or when somebody asks, and nothing of who or from where. */
const OF_ANYONE = /^aws:(securetransport|currenttime|epochtime|tokenissuetime|useragent|referer|requestedregion)$/;

/** The statement is about some callers only, by who they are or from where they come. */
function isOfSome(statement: Statement): Truth {
  if (statement.openCondition) return unknown(statement.openCondition.path);
  return some(statement.conditions, ({ key, values }) =>
    OF_ANYONE.test(key) || values.length === 0
      ? no
      : every(values, (value) => value.matches((text) => !namesNothing(text) && !/\/0$/.test(text))),
  );
}

/** The statement refuses calls to everyone, or to everyone but some. */
function isRefusal(statement: Statement): Truth {
  const isPlain = statement.openCondition
    ? unknown(statement.openCondition.path)
    : truth(statement.conditions.length === 0);
  return and(not(statement.allows), isOpenToAll(statement), or(isPlain, isOfSome(statement)));
}

/**
 * A resource policy says who may call, unless it lets everyone call and refuses nobody: API Gateway asks for no signature
 * where the policy names no principal.
 */
function saysWho(document: Value): Truth {
  const policy = readPolicy(document);
  if (policy.state === "absent") return no;
  if (policy.state === "open") return unknown(document.path);
  if (policy.state === "malformed") return truth(true);
  const calls = policy.statements.map((statement) => ({ statement, about: isAboutCalls(statement) }));
  const refuses = some(calls, ({ statement, about }) => and(about, isRefusal(statement)));
  const letsAllIn = some(calls, ({ statement, about }) =>
    and(about, statement.allows, isOpenToAll(statement), not(isOfSome(statement))),
  );
  return or(refuses, not(letsAllIn));
}

/** The API of a method is reached from inside only, or its resource policy says who may call. */
export function isRestricted(graph: Graph, method: Resource): Truth {
  const { found, open } = graph.follow(method, "restApi", TOKENS.restApi);
  if (open) return unknown("restApi");
  return some(found, (api) => {
    const policies = graph.companions(api, TOKENS.restApiPolicy, "restApiId");
    return or(
      some(api.at("endpointConfiguration.types").items(), (type) => type.is("PRIVATE")),
      saysWho(api.at("policy")),
      some(policies.found, (policy) => saysWho(policy.at("policy"))),
      ...policies.maybe.map((policy) => unknown(`${policy.name}: restApiId`)),
    );
  });
}
