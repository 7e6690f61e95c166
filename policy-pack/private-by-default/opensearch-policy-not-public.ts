import { definePolicy } from "../policy/define-policy.ts";
import { judgeDocumentsNotPublic } from "../aws/iam/resource-policies.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { notApplicable } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "opensearch-policy-not-public",
  title: "No access policy of a search domain on the internet lets in everyone",
  severity: "critical",
  rationale:
    "A domain outside of a VPC answers the internet, and its access policy is all that stands before the data: with a star, anyone reads and deletes the indexes.",
  remediation: [
    "Put the domain into a VPC: vpcOptions.",
    "Or name the roles that use it as principals, or the ranges of addresses in a condition on aws:SourceIp.",
  ],
  controls: {
    fsbp: ["OpenSearch.2", "ES.2"],
    pci: ["1.4.4", "7.2.1"],
    nist: ["AC-3", "AC-4", "SC-7"],
    soc2: ["CC6.1", "CC6.6"],
    iso27001: ["A.8.3"],
  },
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html",
  tokens: families(TOKENS.searchDomain, TOKENS.searchDomainPolicy),
  check(domain) {
    if (!domain.at("vpcOptions").isAbsent) return notApplicable("it stands in a VPC");
    return judgeDocumentsNotPublic(domain, "the access policy");
  },
});
