import { definePolicy } from "../policy/define-policy.ts";
import { judgeStatements, type Statement } from "../aws/iam/iam.ts";
import { isBoundTo, ISSUERS, trusts } from "../aws/iam/trust.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";
import { combine, judge, type Verdict } from "../policy/verdict.ts";

function judgeStatement(statement: Statement): Verdict {
  return combine(
    ISSUERS.map((issuer) =>
      judge(or(not(trusts(statement, issuer)), isBoundTo(statement, issuer)), {
        what: `the statement lets in identities of ${issuer.name} that are not yours`,
        at: statement.value.at("Condition"),
        required: `a condition on ${issuer.claims.map(({ claim }) => claim).join(" or ")} that begins with a name of yours, without wildcards in it`,
        fix: `add Condition: { StringLike: { "${issuer.host}:${issuer.claims[0]?.claim ?? "sub"}": "${issuer.example}" } }`,
      }),
    ),
  );
}

export const policy = definePolicy({
  name: "iam-oidc-trust-bound",
  title: "Roles for GitHub Actions and other providers of identities name whose identities they mean",
  severity: "critical",
  rationale:
    "These providers vouch for all their customers alike. A trust policy that asks for no subject, or for one that anyone can have, lets every customer of theirs take the role.",
  remediation: [
    "Add a condition on the provider's sub claim that begins with your organization and repository, project or service account.",
    "Put what only you can have first: repo:my-organization/..., never workflow:, environment: or ref:.",
  ],
  controls: {
    pci: ["7.2.1", "8.6.3"],
    nist: ["AC-3", "AC-6", "IA-8"],
    soc2: ["CC6.1", "CC6.3"],
    iso27001: ["A.5.15", "A.5.16"],
  },
  checkov: ["CKV_AWS_358", "CKV_AWS_393"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html",
  tokens: families(TOKENS.role, TOKENS.managedPolicy),
  check: (holder) =>
    judgeStatements(
      holder.at(TOKENS.role.includes(holder.type as never) ? "assumeRolePolicy" : "policy"),
      judgeStatement,
    ),
});
