import { defineGraphPolicy } from "../policy/define-policy.ts";
import { type Graph, unsure } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, or, some, type Truth, truth, unknown, yes } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

/**
 * The target has a policy or a schedule: by itself it only says between which limits something may scale. Such a one
 * refers to the target or, as the target does, to the table, or says the same text.
 */
function isScaled(graph: Graph, table: Resource, target: Resource): Truth {
  const ofTarget = graph.companions(target, TOKENS.scalingPolicy, "resourceId");
  const ofTable = graph.companions(table, TOKENS.scalingPolicy, "resourceId").found;
  if (ofTarget.found.length + ofTable.length > 0) return yes;
  const id = target.at("resourceId");
  // Where the target's own text is not known yet, that of a policy of some table may be the same.
  const sayTheSame = some(graph.ofType(TOKENS.scalingPolicy), (one) => {
    const text = one.at("resourceId").text() ?? "";
    return id.isUnknown && text.startsWith("table/") ? unknown(id.path) : truth(text !== "" && text === id.text());
  });
  return or(sayTheSame, unsure(ofTarget, "resourceId"));
}

export const policy = defineGraphPolicy({
  name: "dynamodb-auto-scaling",
  title: "DynamoDB tables grow with their load",
  severity: "medium",
  rationale:
    "A table of fixed capacity refuses reads and writes when there are more of them, or costs as much at night as by day.",
  remediation: [
    'Set billingMode: "PAY_PER_REQUEST".',
    "Or add an aws.appautoscaling.Target of the table for reads and one for writes, each with a policy.",
  ],
  controls: { fsbp: ["DynamoDB.1"] },
  checkov: ["CKV2_AWS_16"],
  url: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/AutoScaling.html",
  preset: "strict",
  tokens: TOKENS.table,
  check(table, _config, graph) {
    const mode = table.at("billingMode");
    const isFixed = mode.is("PROVISIONED", { absent: "PROVISIONED" });
    if (isFixed.answer === "no") return notApplicable("it is billed by request");
    const { found, maybe } = graph.companions(table, TOKENS.scalingTarget, "resourceId");
    const id = `table/${table.settled("name").text() ?? ""}`;
    const named = graph.ofType(TOKENS.scalingTarget).filter((target) => target.at("resourceId").text() === id);
    const open = maybe.map((target) => unknown(`${target.name}: resourceId`));
    const scaled = some([...found, ...named], (target) => isScaled(graph, table, target));
    return judge(or(scaled, ...open, not(isFixed)), {
      what: "the capacity of the table is fixed",
      at: mode,
      required: "PAY_PER_REQUEST, or a scaling target with a policy",
      fix: 'set billingMode: "PAY_PER_REQUEST"',
    });
  },
});
