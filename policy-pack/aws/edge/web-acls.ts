import type { Graph } from "../../policy/graph.ts";
import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { and, no, not, or, some, type Truth, unknown } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";

/** AWS's managed rules against requests known to be attacks, those of Log4j among them. */
const BAD_INPUTS = "AWSManagedRulesKnownBadInputsRuleSet";
const LOG4J_RULE = /^Log4JRCE/i;

function given(place: Value): Truth {
  return place.isUnknown ? unknown(place.path) : place.set();
}

/** The rule only counts what it finds: as a whole, or those of Log4j. */
function onlyCounts(rule: Value, group: Value): Truth {
  const override = rule.at("overrideAction");
  return or(
    override.is("count"),
    given(override.at("count")),
    some(group.at("excludedRules").items(), (excluded) => excluded.at("name").matches((text) => LOG4J_RULE.test(text))),
    some(group.at("ruleActionOverrides").items(), (change) =>
      and(
        change.at("name").matches((text) => LOG4J_RULE.test(text)),
        not(given(change.at("actionToUse.block"))),
      ),
    ),
  );
}

function blocksBadInputs(rule: Value): Truth {
  const inline = rule.at("statement.managedRuleGroupStatement");
  const group = inline.isAbsent ? rule.at("managedRuleGroup") : inline;
  return and(group.at("name").is(BAD_INPUTS), not(onlyCounts(rule, group)));
}

/** The same of a rule as AWS's own API writes it, which is what `ruleJson` holds. */
function ofApi(rule: Value): Truth {
  const group = rule.at("Statement.ManagedRuleGroupStatement");
  const counts = or(
    given(rule.at("OverrideAction.Count")),
    some(group.at("ExcludedRules").items(), (excluded) => excluded.at("Name").matches((text) => LOG4J_RULE.test(text))),
    some(group.at("RuleActionOverrides").items(), (change) =>
      and(
        change.at("Name").matches((text) => LOG4J_RULE.test(text)),
        not(given(change.at("ActionToUse.Block"))),
      ),
    ),
  );
  return and(group.at("Name").is(BAD_INPUTS), not(counts));
}

function textBlocksBadInputs(text: Value): Truth {
  const rules = text.json();
  if (rules.state === "unknown") return unknown(text.path);
  return rules.state === "known" ? some(rules.root.items(), ofApi) : no;
}

/** The web ACL blocks requests that make Log4j look up messages: by a rule of its own, or one that is a resource. */
export function refusesLog4j(graph: Graph, acl: Resource): Truth {
  const separate = graph.companions(acl, TOKENS.webAclRule, "webAclArn");
  return or(
    some(acl.at("rules").items(), blocksBadInputs),
    textBlocksBadInputs(acl.at("ruleJson")),
    some(separate.found, (rule) => blocksBadInputs(rule.inputs)),
    ...separate.maybe.map((rule) => unknown(`${rule.name}: webAclArn`)),
  );
}

/** The web ACLs that stand before a resource. */
export interface Firewalls {
  readonly found: readonly Resource[];
  /** Why there may be others than those found: one of another stack, or not known yet. */
  readonly open: string | undefined;
}

/** The web ACLs before a distribution (which names its own) or before anything that an association names. */
export function firewallsOf(graph: Graph, resource: Resource): Firewalls {
  const inline = graph.follow(resource, "webAclId", TOKENS.webAcl);
  const { found, maybe } = graph.companions(resource, TOKENS.webAclAssociation, "resourceArn");
  const references = [inline, ...found.map((association) => graph.follow(association, "webAclArn", TOKENS.webAcl))];
  const elsewhere = references.some((reference) => reference.open || reference.external.length > 0);
  return {
    found: references.flatMap((reference) => reference.found),
    open: elsewhere ? `${resource.name}: its web ACL` : maybe[0] && `${maybe[0].name}: resourceArn`,
  };
}
