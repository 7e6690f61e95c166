import { judgeGranted } from "../aws/iam/boundaries.ts";
import { flag } from "../policy/config.ts";
import { isRestrictable } from "../aws/iam/data.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { judgeStatements, type Statement } from "../aws/iam/iam.ts";
import { coversSome, isNarrowed, isWildcardResource } from "../aws/iam/scope.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, some } from "../policy/truth.ts";
import { judge, type Verdict } from "../policy/verdict.ts";

function judgeStatement(statement: Statement, strict: boolean): Verdict {
  const open = some(statement.resources, (r) => r.matches((text) => isWildcardResource(text, strict)));
  const couldName = coversSome(statement, isRestrictable);
  const place = statement.resources.find((r) => r.matches((text) => isWildcardResource(text, strict)).answer === "yes");
  return judge(not(and(open, couldName, not(isNarrowed(statement)))), {
    what: "the statement covers all resources, although its actions can be limited to some",
    at: place,
    required:
      "the ARNs that are needed; * only for actions that have no resource-level form, in a statement of their own",
    fix: "name the ARN in Resource (a trailing /* below a named resource is fine), or bind it with a condition on the resource",
  });
}

export const policy = definePolicy({
  name: "iam-no-wildcard-resource",
  title: "Identity policies name the resources they apply to",
  severity: "high",
  rationale:
    "A permission on * reaches every table, secret and key of the account, those of tomorrow too. Only actions that have no resource-level form (ecr:GetAuthorizationToken) need it.",
  remediation: [
    "Put the ARN of the resource in Resource, or a prefix below it.",
    "Move actions without a resource-level form into a statement of their own.",
    "Where resources come and go, bind * by a condition such as aws:ResourceTag.",
  ],
  controls: {
    fsbp: ["IAM.1"],
    cis: ["1.16"],
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-3", "AC-6"],
    soc2: ["CC6.3"],
    iso27001: ["A.5.15", "A.8.3"],
  },
  checkov: ["CKV_AWS_355", "CKV_AWS_356"],
  url: "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
  tokens: TOKENS.identityPolicy,
  settings: {
    strict: flag(false, "Refuse also what stands for all resources of a type: table/*, arn:aws:s3:::*"),
  },
  check(resource, { strict }) {
    return judgeGranted(resource, (document) => judgeStatements(document, (s) => judgeStatement(s, strict)));
  },
});
