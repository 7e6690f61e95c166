import { definePolicy } from "../policy/define-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { or, some, type Truth, truth, unknown } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { combine, judge } from "../policy/verdict.ts";

/** The names that the SDK and, in the rules given as JSON, AWS's own API have for the parts of a rule. */
const ACTIONS = ["action", "overrideAction", "Action", "OverrideAction"] as const;
const GROUPS = [
  "statement.managedRuleGroupStatement",
  "statement.ruleGroupReferenceStatement",
  "Statement.ManagedRuleGroupStatement",
  "Statement.RuleGroupReferenceStatement",
  "managedRuleGroup",
  "ruleGroupReference",
] as const;

/** Of AWS WAF an action is a block of its name, `{ block: {} }`; of AWS WAF Classic a `type`. */
function acts(rule: Value): Truth {
  return some(ACTIONS, (key) =>
    some(rule.at(key).items(), (action) =>
      action.isUnknown ? unknown(action.path) : truth(action.children().some((child) => !child.isAbsent)),
    ),
  );
}

/** The rule runs a group, whose rules have actions of their own. That overrideAction is missing, AWS says itself. */
function runsGroup(rule: Value): Truth {
  return some(GROUPS, (path) => {
    const group = rule.at(path);
    return group.isUnknown ? unknown(group.path) : group.set();
  });
}

/** Rules given as JSON; a text that is not known yet is one rule that is not, and one that does not parse is none. */
function rulesOfText(text: Value): readonly Value[] {
  const rules = text.json();
  if (rules.state === "unknown") return [text];
  return rules.state === "known" ? rules.root.items() : [];
}

function rulesOf(resource: Resource): readonly Value[] {
  if (RULE.includes(resource.type as never)) return [resource.inputs];
  const lists = ["rules", "activatedRules"].flatMap((path) => resource.at(path).items());
  return [...lists, ...["ruleJson", "rulesJson"].flatMap((path) => rulesOfText(resource.at(path)))];
}

/** A rule beside its web ACL; an association with a rule group is none, since it names a group and has no action. */
const RULE = TOKENS.webAclRule.filter((token) => !token.includes("Association"));
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
  tokens: families(TOKENS.webAcl, TOKENS.webAclRuleGroup, RULE, CLASSIC),
  check(resource) {
    return combine(
      rulesOf(resource).map((rule) =>
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
