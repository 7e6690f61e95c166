import { definePolicy } from "../policy/define-policy.ts";
import { judgeNotPublic } from "../aws/iam/resource-policies.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePolicy({
  name: "iam-document-not-public",
  title: "No policy of one's own has everyone as a principal",
  severity: "high",
  rationale:
    "A policy of IAM says what its holder may do, and has no principals. One with a star is a resource policy in the wrong place, which opens its resource to everyone where it is put right.",
  remediation: ["Take Principal away, or name the principals and attach the document to the resource."],
  controls: { pci: ["7.2.1"], nist: ["AC-3", "AC-6"], soc2: ["CC6.1"], iso27001: ["A.8.3"] },
  checkov: ["CKV_AWS_283"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
  tokens: TOKENS.managedPolicy,
  check: (holder) => judgeNotPublic(holder.at("policy"), "the policy"),
});
