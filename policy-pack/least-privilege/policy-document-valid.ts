import { definePolicy } from "../define-policy.ts";
import { identityDocuments, readPolicy } from "../iam.ts";
import type { Resource } from "../resource.ts";
import { RESOURCE_POLICY_TOKENS, resourceDocuments } from "../resource-policies.ts";
import { families, TOKENS } from "../tokens.ts";
import type { Value } from "../value.ts";
import { combine, holds, notApplicable, type Verdict, violated } from "../verdict.ts";

function documentsOf(resource: Resource): readonly Value[] {
  if (RESOURCE_POLICY_TOKENS.includes(resource.type)) return resourceDocuments(resource);
  const trust = resource.at("assumeRolePolicy");
  return [...identityDocuments(resource), ...(trust.isAbsent ? [] : [trust])];
}

function judgeDocument(value: Value): Verdict {
  const document = readPolicy(value);
  if (document.state === "open") return document.verdict;
  if (document.state !== "malformed") return holds;
  return violated({
    what: "the policy document is not a JSON object",
    at: value,
    found: "text that does not parse",
    required: "a policy document in JSON",
    fix: "write it with pulumi.jsonStringify({...}) or aws.iam.getPolicyDocumentOutput",
  });
}

export const policy = definePolicy({
  name: "policy-document-valid",
  title: "Policy documents can be read",
  severity: "low",
  rationale:
    "AWS refuses a document that does not parse, in the middle of an update; until then no policy can say what it would allow.",
  remediation: ["Write documents with pulumi.jsonStringify or aws.iam.getPolicyDocumentOutput instead of text."],
  controls: { nist: ["AC-3", "CM-6"] },
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html",
  tokens: families(TOKENS.identityPolicy, RESOURCE_POLICY_TOKENS),
  check(resource) {
    const documents = documentsOf(resource);
    return documents.length === 0 ? notApplicable("it has no policy document") : combine(documents.map(judgeDocument));
  },
});
