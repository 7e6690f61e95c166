import { defineGraphPolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { judge } from "../policy/verdict.ts";
import { refusesLog4j } from "../aws/edge/web-acls.ts";

export const policy = defineGraphPolicy({
  name: "waf-log4j",
  title: "Web ACLs block requests that exploit Log4j",
  severity: "high",
  rationale:
    "One header with a lookup in it, logged by an old Log4j anywhere behind the firewall, runs an attacker's code (CVE-2021-44228). AWS's managed rules know the pattern and cost nothing.",
  remediation: [
    "Add a rule with the managed rule group AWSManagedRulesKnownBadInputsRuleSet of AWS, and overrideAction: { none: {} }.",
  ],
  controls: {},
  checkov: ["CKV_AWS_192"],
  url: "https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html",
  tokens: TOKENS.webAcl,
  check(acl, _config, graph) {
    return judge(refusesLog4j(graph, acl), {
      what: "no rule blocks lookups by Log4j",
      at: acl.at("rules"),
      found: `${acl.at("rules").items().length} rule(s), none with AWSManagedRulesKnownBadInputsRuleSet that blocks`,
      required: "AWSManagedRulesKnownBadInputsRuleSet",
      fix: 'add a rule with overrideAction: { none: {} } and statement: { managedRuleGroupStatement: { vendorName: "AWS", name: "AWSManagedRulesKnownBadInputsRuleSet" } }',
    });
  },
});
