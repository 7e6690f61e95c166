import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import { judgeStatements, matchesPattern, type Statement } from "../aws/iam/iam.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, every, no, not, or, some, type Truth, truth, unknown } from "../policy/truth.ts";
import { combine, judge, type Verdict } from "../policy/verdict.ts";

/** Which way of coming in an action is of, and the condition key that holds the audience. */
const WAYS = [
  { action: "sts:AssumeRoleWithSAML", provider: ":saml-provider/", key: /^saml:aud$/, shown: "SAML:aud" },
  {
    action: "sts:AssumeRoleWithWebIdentity",
    provider: ":oidc-provider/",
    key: /:aud$/,
    shown: "<host of the provider>:aud",
  },
] as const;

type Way = (typeof WAYS)[number];

/** Providers that an account makes for itself; those that IAM knows by name are the matter of iam-oidc-trust-bound. */
function comesThatWay(statement: Statement, way: Way): Truth {
  const acts = some(statement.actions, (action) => action.matches((text) => matchesPattern(text, way.action)));
  const federated = some(statement.principals, ({ kind, value }) => {
    if (kind !== "Federated") return no;
    // A provider that is made with the role: its action tells of which kind it is.
    return value.isUnknown ? truth(true) : value.matches((text) => text.includes(way.provider));
  });
  return and(acts, federated);
}

function namesAudience(statement: Statement, way: Way): Truth {
  if (statement.openCondition) return unknown(statement.openCondition.path);
  return some(statement.conditions, ({ operator, key, ifExists, values }) => {
    const counts = way.key.test(key) && /^(foranyvalue:)?string(equals|like|equalsignorecase)$/.test(operator);
    if (!counts || ifExists || values.length === 0) return no;
    return every(values, (value) => value.matches((text) => !/^[*?]/.test(text)));
  });
}

/** IAM takes only the audiences that an OIDC provider lists: with one in the list, a condition would say nothing new. */
function isOnlyAudience(graph: Graph, role: Resource, statement: Statement): Truth {
  const providers = statement.principals.flatMap(({ kind, value }) =>
    kind === "Federated" ? [graph.followValue(role, value, TOKENS.identityProvider)] : [],
  );
  const found = providers.flatMap((provider) => provider.found);
  if (found.length === 0)
    return unknown("assumeRolePolicy", "the provider, which lists its audiences, is not of this stack");
  return every(found, (provider) => {
    const audiences = provider.at("clientIdLists");
    return audiences.isUnknown ? unknown(`${provider.name}: clientIdLists`) : truth(audiences.items().length < 2);
  });
}

function judgeStatement(graph: Graph, role: Resource, statement: Statement): Verdict {
  return combine(
    WAYS.map((way) => {
      const isSaml = way.provider === ":saml-provider/";
      const enough = isSaml ? no : isOnlyAudience(graph, role, statement);
      return judge(or(not(comesThatWay(statement, way)), namesAudience(statement, way), enough), {
        what: "the role takes tokens that were made for somebody else",
        at: statement.value.at("Condition"),
        required: `a condition on ${way.shown}`,
        fix: isSaml
          ? 'add Condition: { StringEquals: { "SAML:aud": "https://signin.aws.amazon.com/saml" } }'
          : 'add Condition: { StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } }, with the host of your provider',
      });
    }),
  );
}

export const policy = defineGraphPolicy({
  name: "iam-federation-audience",
  title: "Roles for federated identities name the audience that their tokens are for",
  severity: "medium",
  preset: "strict",
  rationale:
    "A token says for whom it was made. A role that does not ask takes those that the same provider made for another service, and whoever runs that one can take the role.",
  remediation: [
    'For SAML, add StringEquals "SAML:aud": "https://signin.aws.amazon.com/saml", or the address of a region.',
    'For OIDC, add StringEquals "<host>:aud" with the audience that your workflows ask for: "sts.amazonaws.com" with GitHub\'s action.',
  ],
  controls: { nist: ["AC-3", "IA-8"], soc2: ["CC6.1"] },
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_saml.html",
  tokens: TOKENS.role,
  check: (role, _config, graph) =>
    judgeStatements(role.at("assumeRolePolicy"), (statement) => judgeStatement(graph, role, statement)),
});
