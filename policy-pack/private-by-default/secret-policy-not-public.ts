import { definePolicy } from "../policy/define-policy.ts";
import { judgeDocumentsNotPublic } from "../aws/iam/resource-policies.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = definePolicy({
  name: "secret-policy-not-public",
  title: "No secret's policy lets in everyone",
  severity: "critical",
  rationale: "A secret that every AWS account may read protects nothing.",
  remediation: ["Name the accounts, roles or services that need it as principals."],
  controls: { pci: ["7.2.1"], nist: ["AC-3", "AC-6"], soc2: ["CC6.1"], iso27001: ["A.8.3"] },
  url: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html",
  tokens: families(TOKENS.secret, TOKENS.secretPolicy),
  check: (resource) => judgeDocumentsNotPublic(resource, "the secret's policy"),
});
