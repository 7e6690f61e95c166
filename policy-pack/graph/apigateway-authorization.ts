import { defineGraphPolicy } from "../define-policy.ts";
import type { Graph } from "../graph.ts";
import { isOpenToAll, matchesPattern, namesNothing, readPolicy, type Statement } from "../iam.ts";
import type { Resource } from "../resource.ts";
import { TOKENS } from "../tokens.ts";
import { and, every, no, not, or, some, type Truth, truth, unknown } from "../truth.ts";
import type { Value } from "../value.ts";
import { judge, notApplicable } from "../verdict.ts";

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

/** The API is reached from inside only, or its resource policy says who may call. */
function isRestricted(graph: Graph, method: Resource): Truth {
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

export const policy = defineGraphPolicy({
  name: "apigateway-authorization",
  title: "Methods of REST APIs ask who calls",
  severity: "high",
  rationale:
    "A method without authorization runs what is behind it for everyone who finds the address, at the owner's cost and with the owner's rights.",
  remediation: [
    'Set authorization: "AWS_IAM", "COGNITO_USER_POOLS" or "CUSTOM" with an authorizer.',
    "Where callers are partners only, set apiKeyRequired: true, or restrict the API by a resource policy.",
  ],
  controls: {},
  checkov: ["CKV_AWS_59", "CKV2_AWS_70"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html",
  tokens: TOKENS.restApiMethod,
  check(method, _config, graph) {
    // A browser asks by OPTIONS, without credentials, before it may send any: to ask who calls would end all calls from
    // other sites. CKV2_AWS_70 looks at nothing but OPTIONS, and is read here as what its name says.
    const concerned = not(method.at("httpMethod").is("OPTIONS"));
    if (concerned.answer === "no") return notApplicable("what browsers ask before a call");
    const asks = not(method.at("authorization").is("NONE", { absent: "NONE" }));
    const key = method.at("apiKeyRequired").is(true, { absent: false });
    return judge(or(not(concerned), asks, key, isRestricted(graph, method)), {
      what: "everyone may call the method",
      at: method.at("authorization"),
      required: "an authorization, an API key, or a resource policy of the API",
      fix: 'set authorization: "AWS_IAM", or "CUSTOM" with authorizerId',
    });
  },
});
