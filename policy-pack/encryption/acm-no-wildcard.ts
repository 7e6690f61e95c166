import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "acm-no-wildcard",
  title: "Certificates name the hosts they are for",
  severity: "low",
  rationale:
    "Whoever gets hold of a wildcard's key speaks for every host of the domain, those of tomorrow too. A certificate by name is worth one host.",
  remediation: ["List the names in domainName and subjectAlternativeNames; certificates of ACM cost nothing."],
  controls: {},
  checkov: ["CKV2_AWS_71"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html",
  tokens: TOKENS.certificate,
  check(certificate) {
    const names = [certificate.at("domainName"), ...certificate.at("subjectAlternativeNames").items()];
    return names.map((name) =>
      judge(not(name.matches((text) => text.includes("*"))), {
        what: "the certificate is good for every host of the domain",
        at: name,
        required: "names without *",
        fix: "list the hosts in domainName and subjectAlternativeNames",
      }),
    );
  },
});
