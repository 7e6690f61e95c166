import { defineGraphPolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { or, some, type Truth, truth, unknown } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge } from "../policy/verdict.ts";

const LISTS: readonly {
  readonly tokens: readonly string[];
  readonly paths: readonly string[];
  readonly what: string;
}[] = [
  { tokens: TOKENS.webAcl, paths: ["rules", "ruleJson"], what: "the web ACL has no rules" },
  { tokens: TOKENS.webAclRuleGroup, paths: ["rules", "rulesJson"], what: "the rule group has no rules" },
  { tokens: TOKENS.classicWebAcl, paths: ["rules"], what: "the web ACL has no rules" },
  { tokens: TOKENS.classicRuleGroup, paths: ["activatedRules"], what: "the rule group has no rules" },
  { tokens: TOKENS.classicRule, paths: ["predicates"], what: "the rule has no conditions" },
];

/** A rule with nothing in it is none; nor is one in a text that writes an empty list. */
function holdsSomething(given: Value): Truth {
  const text = given.json();
  const list = text.state === "known" ? text.root : given;
  return truth(list.items().some((item) => item.isUnknown || item.text() !== undefined || item.children().length > 0));
}

export const policy = defineGraphPolicy({
  name: "waf-has-rules",
  title: "Web ACLs, rule groups and rules of AWS WAF filter something",
  severity: "medium",
  rationale: "An empty web ACL passes every request, while every list and every audit shows that a firewall is there.",
  remediation: ["Add rules: AWS's managed rule groups are a start.", "Or remove what is empty."],
  controls: { fsbp: ["WAF.2", "WAF.3", "WAF.4", "WAF.6", "WAF.7", "WAF.8", "WAF.10"] },
  checkov: ["CKV_AWS_175"],
  url: "https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-editing.html",
  tokens: families(...LISTS.map(({ tokens }) => tokens)),
  check(resource, _config, graph) {
    const { found, maybe } = graph.companions(resource, TOKENS.webAclRule, "webAclArn");
    return LISTS.filter(({ tokens }) => tokens.includes(resource.type)).map(({ paths, what }) =>
      judge(
        or(
          some(paths, (path) => holdsSomething(resource.at(path))),
          truth(found.length > 0),
          ...maybe.map((rule) => unknown(`${rule.name}: webAclArn`)),
        ),
        {
          what,
          at: resource.at(paths[0] ?? ""),
          required: "one at least",
          fix: `add to ${paths[0] ?? ""}, or remove it`,
        },
      ),
    );
  },
});
