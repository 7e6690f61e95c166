/** Rules of a load balancer's listener rules. */
import { nameOfUrn } from "../aws/tokens.ts";
import type { Failure } from "../provider.ts";
import { asMap, asMaps, asNumber, asString, asStrings } from "../values.ts";
import type { ValueMap } from "../wire.ts";
import { failIf, othersOf } from "./rule.ts";
import type { Rule, RuleSubject } from "./rule.ts";

const LISTENER_RULE = "aws:lb/listenerRule:ListenerRule";

function rulePriority(subject: RuleSubject): readonly Failure[] {
  const listener = asString(subject.inputs["listenerArn"]);
  const priority = asNumber(subject.inputs["priority"]);
  if (listener === undefined || priority === undefined) return [];
  const rival = othersOf(subject, LISTENER_RULE).find(
    (item) => item.inputs["listenerArn"] === listener && asNumber(item.inputs["priority"]) === priority,
  );
  return failIf(
    rival !== undefined,
    "priority",
    `found ${priority}, which rule ${nameOfUrn(rival?.urn ?? "")} of the listener has already (PriorityInUse)`,
  );
}

function ruleConditions(subject: RuleSubject): readonly Failure[] {
  const values = asMaps(subject.inputs["conditions"]).flatMap((condition) =>
    ["pathPattern", "hostHeader", "httpHeader", "httpRequestMethod", "sourceIp"].flatMap((kind) =>
      asStrings(asMap(condition[kind])["values"]),
    ),
  );
  return failIf(
    values.length > 5,
    "conditions",
    `found ${values.length} values, allowed: 5 values over all conditions of a rule`,
  );
}

/** What an expression of a transform may not use: look-around, backreferences, atomic groups and the like. */
const UNSUPPORTED = /\(\?(?:[=!>&|R0-9+-]|<[=!]|P>)|\\[1-9kgpP]|(?<!\\)[*+?}]\+/;
const LONGEST_REWRITE = 1024;

function ruleTransforms(subject: RuleSubject): readonly Failure[] {
  const transforms = asMaps(subject.inputs["transforms"]);
  const kinds = transforms.map((transform) => asString(transform["type"]));
  const twice = kinds.find((kind, index) => kind !== undefined && kinds.indexOf(kind) !== index);
  const allowed = "allowed: one host-header-rewrite and one url-rewrite";
  return [
    ...failIf(twice !== undefined, "transforms", `found two of type ${twice}, ${allowed}`),
    ...transforms.flatMap((transform, index) => rewriteOf(transform, `transforms[${index}]`)),
  ];
}

function rewriteOf(transform: ValueMap, path: string): readonly Failure[] {
  const kind = asString(transform["type"]);
  if (kind === undefined) return [];
  const key = { "url-rewrite": "urlRewriteConfig", "host-header-rewrite": "hostHeaderRewriteConfig" }[kind];
  if (key === undefined)
    return [{ property: `${path}.type`, reason: `found ${kind}, allowed: url-rewrite, host-header-rewrite` }];
  const rewrite = asMap(asMap(transform[key])["rewrite"]);
  const [regex, replace] = [asString(rewrite["regex"]), asString(rewrite["replace"])];
  const at = (name: string) => `${path}.${key}.rewrite.${name}`;
  const size = `allowed: up to ${LONGEST_REWRITE} characters`;
  const outside = regex !== undefined && (regex.length < 1 || regex.length > LONGEST_REWRITE);
  return [
    ...failIf(rewrite["regex"] === undefined, `${path}.${key}`, `found no rewrite, but ${kind} needs one`),
    ...failIf(outside, at("regex"), `found ${regex?.length} characters, ${size}, at least one`),
    ...failIf((replace?.length ?? 0) > LONGEST_REWRITE, at("replace"), `found ${replace?.length} characters, ${size}`),
    ...failIf(
      regex !== undefined && UNSUPPORTED.test(regex),
      at("regex"),
      `found ${regex}, allowed: no lookaheads, lookbehinds, backreferences, atomic groups, possessive quantifiers or recursion`,
    ),
  ];
}

/** The rules of this theme. */
export const LISTENER_RULE_RULES: readonly Rule[] = [
  {
    id: "listener-rule-priority",
    title: "Priorities of a listener's rules are unique",
    source: "Elastic Load Balancing API: CreateRule",
    tokens: [LISTENER_RULE],
    check: rulePriority,
  },
  {
    id: "listener-rule-values",
    title: "A listener rule has at most five condition values",
    source: "Application Load Balancers: Quotas",
    tokens: [LISTENER_RULE],
    check: ruleConditions,
  },
  {
    id: "listener-rule-transforms",
    title: "A listener rule rewrites the URL once and the host once, by expressions that the load balancer knows",
    source: "Application Load Balancers: Transforms for listener rules; Elastic Load Balancing API: RewriteConfig",
    tokens: [LISTENER_RULE],
    check: ruleTransforms,
  },
];
