import { texts } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { judgeStatements, type Statement } from "../aws/iam/iam.ts";
import { isBoundToOrganization } from "../aws/iam/iam-conditions.ts";
import type { Resource } from "../policy/resource.ts";
import { RESOURCE_POLICY_TOKENS, resourceDocuments } from "../aws/iam/resource-policies.ts";
import { no, not, or, some, type Truth, unknown, yes } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { combine, judge, notApplicable, whereConcerned } from "../policy/verdict.ts";

/** The account in an ARN or in the address of a queue, or the number itself. */
function accountIn(text: string): string | undefined {
  return /^(?:arn:[^:]*:[^:]*:[^:]*:|https:\/\/[^/]+\/)?(\d{12})(?:[:/]|$)/.exec(text)?.[1];
}

/** The places that tell whose the resource is: the ARNs that the policy is about. */
function ownPlaces(resource: Resource, statement: Statement): readonly Value[] {
  return [...statement.resources, ...OWN.map((key) => resource.at(key))];
}

/** Where a policy of its own names the resource that it is of. */
const OWN = ["arn", "resourceArn", "secretArn", "queueUrl"] as const;

function letsInOthers(statement: Statement, trusted: readonly string[]): Truth {
  return some(statement.principals, ({ kind, value }) => {
    if (kind !== "AWS" && kind !== "*" && kind !== "?") return no;
    return value.matches((text) => {
      const account = accountIn(text);
      return account !== undefined && !trusted.includes(account);
    });
  });
}

export const policy = definePolicy({
  name: "resource-policy-no-cross-account",
  title:
    "Resource policies let in other accounts only where the config names them, or their organization is a condition",
  severity: "medium",
  // Organizations that have an account a team share on purpose: they list the accounts.
  preset: "strict",
  rationale:
    "Whoever is let in from another account is beyond your logs, your policies and your control. Each such door should be known, and on a list.",
  remediation: [
    "Take the principal away, bind the statement to your organization (StringEquals aws:PrincipalOrgID), or add its account to accounts in the policy's config.",
  ],
  controls: { fsbp: ["S3.6"] },
  checkov: ["CKV_AWS_385"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies-cross-account-resource-access.html",
  tokens: RESOURCE_POLICY_TOKENS,
  settings: { accounts: texts([], "Ids of accounts that may be let in") },
  check(resource, { accounts }) {
    const documents = resourceDocuments(resource);
    if (documents.length === 0) return notApplicable("it has no policy of its own");
    return combine(
      documents.map((document) =>
        judgeStatements(document, (statement) => {
          const places = ownPlaces(resource, statement);
          const own = places.flatMap((place) => accountIn(place.text() ?? "") ?? []);
          const open = places.find((place) => place.isUnknown);
          const concerned = own.length + accounts.length > 0 ? yes : open ? unknown(open.path) : no;
          if (concerned.answer === "no") return notApplicable("the program does not say whose it is");
          const isKept = or(not(letsInOthers(statement, [...own, ...accounts])), isBoundToOrganization(statement));
          const verdict = judge(isKept, {
            what: "the policy lets in another account",
            at: statement.value.at("Principal"),
            required: `principals of the account itself${accounts.length > 0 ? `, or of ${accounts.join(", ")}` : ""}`,
            fix: "take the principal away, or add its account to accounts in the config of this policy",
          });
          return whereConcerned(concerned, verdict);
        }),
      ),
    );
  },
});
