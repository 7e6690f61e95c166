import { flag } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { isPublic, judgeStatements, type Statement } from "../aws/iam/iam.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not, some, type Truth, truth } from "../policy/truth.ts";
import { combine, judge, type Verdict } from "../policy/verdict.ts";

const WHOLE_ACCOUNT = /^(\*|\d{12}|arn:[\w-]+:iam::(\d{12}|\*):root)$/;

function isWholeAccount({ kind, value }: Statement["principals"][number]): Truth {
  if (kind === "Service" || kind === "Federated") return truth(false);
  return value.matches((text) => WHOLE_ACCOUNT.test(text));
}

function judgeStatement(statement: Statement, rolesOnly: boolean): Verdict {
  const open = judge(not(isPublic(statement)), {
    what: "the repository policy lets in everyone",
    at: statement.value.at(statement.notPrincipals.length > 0 ? "NotPrincipal" : "Principal"),
    required: "named principals, or a condition that binds the star to an account or organization",
    fix: "set Principal: { AWS: [executionRole.arn] }",
  });
  if (!rolesOnly || open.kind === "violated") return open;
  const account = statement.principals.find((principal) => isWholeAccount(principal).answer === "yes");
  const named = judge(not(some(statement.principals, isWholeAccount)), {
    what: "the repository policy lets in a whole account",
    at: account?.value,
    required: "the ARNs of the roles that pull and push",
    fix: "name the execution roles for pulling, and the role that publishes images for pushing",
  });
  return combine([open, named]);
}

export const policy = definePolicy({
  name: "ecr-policy-not-public",
  title: "No ECR repository policy lets in everyone",
  severity: "critical",
  rationale:
    "A repository open to everyone gives the code, and whatever was built into it, to every AWS account; one that everyone may push to lets them run theirs.",
  remediation: [
    "Name the roles that pull (the execution roles) and the one that pushes.",
    "For an organization, keep the star but bind it: StringEquals aws:PrincipalOrgID.",
  ],
  controls: { pci: ["7.2.1"], nist: ["AC-3", "AC-6"], soc2: ["CC6.1", "CC6.3"], iso27001: ["A.5.15", "A.8.3"] },
  checkov: ["CKV_AWS_32"],
  url: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html",
  tokens: families(TOKENS.repositoryPolicy, TOKENS.registryPolicy, TOKENS.repositoryTemplate),
  settings: {
    rolesOnly: flag(false, "Refuse whole accounts as principals too: only roles and services may be named"),
  },
  check(resource, { rolesOnly }) {
    return ["policy", "repositoryPolicy"].map((path) =>
      judgeStatements(resource.at(path), (statement) => judgeStatement(statement, rolesOnly)),
    );
  },
});
