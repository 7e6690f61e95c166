import { definePolicy } from "../define-policy.ts";
import type { Resource } from "../resource.ts";
import { families, TOKENS } from "../tokens.ts";
import { or, some, type Truth, truth, unknown } from "../truth.ts";
import type { Value } from "../value.ts";
import { combine, judge } from "../verdict.ts";

const ACTIONS = ["action", "overrideAction"] as const;
const GROUPS = ["managedRuleGroupStatement", "ruleGroupReferenceStatement"] as const;

/** Of AWS WAF an action is a block of its name, `{ block: {} }`; of AWS WAF Classic a `type`. */
function acts(rule: Value): Truth {
  return some(ACTIONS, (key) => {
    return some(rule.at(key).items(), (action) =>
      action.isUnknown ? unknown(action.path) : truth(action.children().some((child) => !child.isAbsent)),
    );
  });
}

/** The rule runs a group, whose rules have actions of their own. That overrideAction is missing, AWS says itself. */
function runsGroup(rule: Value): Truth {
  return some(GROUPS, (key) => {
    const group = rule.at("statement", key);
    return group.isUnknown ? unknown(group.path) : group.set();
  });
}

const CLASSIC = families(TOKENS.classicWebAcl, TOKENS.classicRuleGroup);

/** Only rules that run a group take overrideAction; of AWS WAF such rules are not judged here. */
function fixOf(resource: Resource, rule: Value): string {
  if (!CLASSIC.includes(resource.type)) return "set action: { block: {} }, or { count: {} } to try it";
  return rule.at("type").is("GROUP").answer === "yes"
    ? 'set overrideAction: { type: "NONE" }'
    : 'set action: { type: "BLOCK" }, or { type: "COUNT" } to try it';
}

export const policy = definePolicy({
  name: "waf-rule-actions",
  title: "Every rule of AWS WAF has an action",
  severity: "low",
  rationale: "A rule without an action finds attacks and lets them pass, uncounted.",
  remediation: [
    "Set action: { block: {} }, or { count: {} } to try it; of AWS WAF Classic action: { type: ... }.",
    "A rule that runs a rule group takes overrideAction: { none: {} } instead.",
  ],
  controls: {},
  checkov: ["CKV_AWS_342"],
  url: "https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-action.html",
  tokens: families(TOKENS.webAcl, TOKENS.webAclRuleGroup, CLASSIC),
  check(resource) {
    const rules = [...resource.at("rules").items(), ...resource.at("activatedRules").items()];
    return combine(
      rules.map((rule) =>
        judge(or(acts(rule), runsGroup(rule)), {
          what: "the rule does nothing with what it finds",
          at: rule.at("action"),
          required: "an action",
          fix: fixOf(resource, rule),
        }),
      ),
    );
  },
});
