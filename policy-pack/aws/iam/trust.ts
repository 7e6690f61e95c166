import type { Condition, Statement } from "./iam.ts";
import { every, no, some, type Truth, truth, unknown } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";

/** Who vouches for identities in whose name anyone may come: a provider that many customers share. */
export interface Issuer {
  readonly name: string;
  /** The host of the provider, as ARNs and condition keys begin with it. */
  readonly host: string;
  /** Claims that tell customers apart, and what a value of each must look like. */
  readonly claims: readonly { readonly claim: string; readonly isBound: RegExp }[];
  /** A value that does. */
  readonly example: string;
}

/** A name without wildcards, up to a separator. */
const NAME = String.raw`[^*?:/]+`;
const ANY = /^[^*?]+$/;

/** The forms of subjects are those of the providers' documentation, 2026. */
export const ISSUERS: readonly Issuer[] = [
  {
    name: "GitHub Actions",
    host: "token.actions.githubusercontent.com",
    claims: [
      // What everyone's workflows can be called (workflow, environment, ref) must not come first: it says nothing of whose.
      {
        claim: "sub",
        isBound: new RegExp(
          `^((repo|repository|job_workflow_ref):${NAME}/|(repository_owner|repository_owner_id|repository_id):${NAME}(:|$))`,
        ),
      },
      { claim: "job_workflow_ref", isBound: new RegExp(`^${NAME}/`) },
      { claim: "repository", isBound: new RegExp(`^${NAME}/`) },
      { claim: "repository_id", isBound: ANY },
      { claim: "repository_owner", isBound: ANY },
      { claim: "repository_owner_id", isBound: ANY },
    ],
    example: "repo:my-organization/my-repository:ref:refs/heads/main",
  },
  {
    name: "GitLab",
    host: "gitlab.com",
    claims: [{ claim: "sub", isBound: new RegExp(`^project_path:${NAME}/`) }],
    example: "project_path:my-group/my-project:ref_type:branch:ref:main",
  },
  {
    name: "HCP Terraform",
    host: "app.terraform.io",
    claims: [{ claim: "sub", isBound: new RegExp(`^organization:${NAME}:`) }],
    example: "organization:my-organization:project:shop:workspace:prod:run_phase:apply",
  },
  {
    name: "Buildkite",
    host: "agent.buildkite.com",
    claims: [{ claim: "sub", isBound: new RegExp(`^organization:${NAME}:`) }],
    example: "organization:my-organization:pipeline:deploy:ref:refs/heads/main",
  },
  {
    name: "Pulumi Cloud",
    host: "api.pulumi.com/oidc",
    claims: [{ claim: "sub", isBound: new RegExp(`^pulumi:([^*?]+:)?org:${NAME}(:|$)`) }],
    example: "pulumi:deploy:org:my-organization:project:shop:stack:prod",
  },
  {
    name: "Amazon EKS",
    host: "oidc.eks.",
    claims: [{ claim: "sub", isBound: new RegExp(`^system:serviceaccount:${NAME}:`) }],
    example: "system:serviceaccount:shop:api",
  },
  {
    name: "Amazon Cognito",
    host: "cognito-identity.amazonaws.com",
    claims: [{ claim: "aud", isBound: ANY }],
    example: "us-east-1:12345678-corner-cafe-123456790ab",
  },
  {
    name: "Google",
    host: "accounts.google.com",
    claims: ["aud", "oaud", "sub"].map((claim) => ({ claim, isBound: ANY })),
    example: "66677788899900pro0",
  },
];

/** Operators that name what must be there; ForAllValues is true of a request that has nothing. */
const NAMES = /^(foranyvalue:)?(string(equals|like|equalsignorecase)|arn(equals|like))$/;

/** The condition keys of a provider begin with its host, or with what follows the host in its address. */
function isKeyOf(condition: Condition, host: string, claim: string): boolean {
  return condition.key.startsWith(host) && condition.key.endsWith(`:${claim}`);
}

/** A condition on one of the claims, all of whose values name a customer. */
export function isBoundTo(statement: Statement, issuer: Issuer): Truth {
  if (statement.openCondition) return unknown(statement.openCondition.path);
  return some(statement.conditions, (condition) => {
    const claim = issuer.claims.find((one) => isKeyOf(condition, issuer.host, one.claim));
    const counts = claim !== undefined && NAMES.test(condition.operator) && !condition.ifExists;
    if (!counts || condition.values.length === 0) return no;
    return every(condition.values, (value) => value.matches((text) => claim.isBound.test(text)));
  });
}

/** The host that a federated principal stands for: of a provider's ARN, or its own name. */
function comesFrom(principal: Value, host: string): Truth {
  return principal.matches((text) => {
    const named = /^arn:[^:]*:iam::[^:]*:oidc-provider\/(.*)$/.exec(text)?.[1] ?? text;
    return named.startsWith(host);
  });
}

/** The statement trusts the issuer. A provider that is made with the role is told by the keys of the conditions. */
export function trusts(statement: Statement, issuer: Issuer): Truth {
  const federated = statement.principals.filter(({ kind }) => kind === "Federated");
  const byKey = statement.conditions.some(({ key }) => key.startsWith(issuer.host));
  return some(federated, ({ value }) => (value.isUnknown ? truth(byKey) : comesFrom(value, issuer.host)));
}
