import { judgeGranted } from "../aws/iam/boundaries.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { judgeStatements, matchesPattern, type Statement } from "../aws/iam/iam.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, every, not, or, some, type Truth, truth, unknown } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

const ACTION = "cloudwatch:PutMetricData";
const LIMITS = /^(forallvalues:|foranyvalue:)?string(equals(ignorecase)?|like)$/;

/** Grants of all services at once are the matter of iam-no-wildcard-action. */
function grants(statement: Statement): Truth {
  return some(statement.actions, (action) =>
    action.matches((pattern) => /^cloudwatch:/i.test(pattern) && matchesPattern(pattern, ACTION)),
  );
}

function namesNamespace(statement: Statement): Truth {
  if (statement.openCondition) return unknown(statement.openCondition.path);
  return or(
    ...statement.conditions.map(({ operator, key, values }) => {
      const limits = key === "cloudwatch:namespace" && LIMITS.test(operator) && values.length > 0;
      return and(
        truth(limits),
        every(values, (value) => value.matches((text) => !/^[*?]*$/.test(text))),
      );
    }),
  );
}

export const policy = definePolicy({
  name: "put-metric-data-namespaced",
  title: "Roles publish metrics into their own namespaces only",
  severity: "medium",
  rationale:
    "PutMetricData has no resource to name, so that without a condition a role may publish into every namespace: forged metrics keep an alarm of another system quiet, or scale it to any cost.",
  remediation: ['Add Condition: { StringEquals: { "cloudwatch:namespace": "Fintech/Api" } } to the statement.'],
  controls: {
    pci: ["7.2.1", "10.3.2"],
    nist: ["AC-6", "AU-9", "SI-4"],
    soc2: ["CC6.3"],
    iso27001: ["A.5.15", "A.8.16"],
  },
  url: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/iam-cw-condition-keys-namespace.html",
  tokens: TOKENS.identityPolicy,
  check(holder) {
    return judgeGranted(holder, (document) =>
      judgeStatements(document, (statement) =>
        judge(not(and(grants(statement), not(namesNamespace(statement)))), {
          what: "the statement lets metrics be published into every namespace",
          at: statement.value.at("Condition"),
          required: "a condition on cloudwatch:namespace",
          fix: 'add Condition: { StringEquals: { "cloudwatch:namespace": <the application\'s namespace> } }',
        }),
      ),
    );
  },
});
