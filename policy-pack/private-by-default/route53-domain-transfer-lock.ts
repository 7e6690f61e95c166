import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "route53-domain-transfer-lock",
  title: "Registered domains are locked against transfer",
  severity: "medium",
  rationale:
    "A domain that is moved to another registrar takes along its mail, its certificates and its visitors. The lock makes a thief ask twice.",
  remediation: ["Set transferLock: true, or leave it out."],
  controls: {},
  checkov: ["CKV_AWS_377"],
  url: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/domain-lock.html",
  demands: [
    {
      tokens: TOKENS.registeredDomain,
      path: "transferLock",
      must: isTrue({ absent: true }),
      remedy: true,
      what: "the domain may be moved to another registrar",
      required: "true",
      fix: "set transferLock: true",
    },
  ],
});
