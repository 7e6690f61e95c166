import { texts } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import {
  attachedPolicies,
  bearersOf,
  type Duty,
  GRANT_TOKENS,
  isAwsPolicy,
  servesAs,
  where,
} from "../aws/iam/grants.ts";
import type { Graph } from "../policy/graph.ts";
import { identityDocuments, judgeStatements, matchesPattern, type Statement } from "../aws/iam/iam.ts";
import type { Resource } from "../policy/resource.ts";
import { every, not, some, unknown } from "../policy/truth.ts";
import { combine, judge, notApplicable, type Verdict, violated } from "../policy/verdict.ts";

/** What AWS documents for execution roles (Amazon ECS Developer Guide, "Amazon ECS task execution IAM role"). */
const EXECUTION_ACTIONS = [
  "ecr:GetAuthorizationToken",
  "ecr:BatchCheckLayerAvailability",
  "ecr:GetDownloadUrlForLayer",
  "ecr:BatchGetImage",
  "logs:CreateLogGroup",
  "logs:CreateLogStream",
  "logs:PutLogEvents",
  "secretsmanager:GetSecretValue",
  "ssm:GetParameters",
  "kms:Decrypt",
  "s3:GetObject",
  "s3:GetBucketLocation",
];

const WHO: Readonly<Record<Duty, string>> = { execution: "the execution role", task: "the task role" };

/** Every action that the pattern covers is in the list, whose entries may hold wildcards themselves. */
function isListed(action: string, list: readonly string[]): boolean {
  return list.some((entry) => matchesPattern(entry, action));
}

function judgeStatement(statement: Statement, duty: Duty, list: readonly string[]): Verdict {
  const { actions, notActions, value } = statement;
  const fix = "take the action away, or name it in the policy config if the role needs it";
  const required = `actions of the list: ${list.join(", ")}`;
  if (notActions.length > 0) {
    return violated({ what: `${WHO[duty]} may do all but a few things`, at: value.at("NotAction"), required, fix });
  }
  const wrong = actions.find((action) => action.matches((text) => isListed(text, list)).answer === "no");
  return judge(
    every(actions, (action) => action.matches((text) => isListed(text, list))),
    { what: `${WHO[duty]} may do what is not on its list`, at: wrong, required, fix },
  );
}

function judgeDuty(holder: Resource, duty: Duty, list: readonly string[], managed: readonly string[]): Verdict {
  const attached = attachedPolicies(holder).map((arn) =>
    judge(not(arn.matches((text) => isAwsPolicy(text) && !isListed(text, managed))), {
      what: `${WHO[duty]} has a policy of AWS, whose actions are not on its list`,
      at: arn,
      required: managed.length > 0 ? `one of ${managed.join(", ")}, or a policy of your own` : "a policy of your own",
      fix: "replace it by an aws.iam.RolePolicy with exact actions and ARNs",
    }),
  );
  const documents = identityDocuments(holder).map((document) =>
    judgeStatements(document, (statement) => judgeStatement(statement, duty, list)),
  );
  return combine([...attached, ...documents]);
}

interface Reserved {
  readonly reservedActions: readonly string[];
  readonly reservedFor: readonly string[];
}

/** Actions that only certain roles may have: whether the resource gives one of them to another role. */
function judgeReserved(holder: Resource, { reservedActions, reservedFor }: Reserved, graph: Graph): Verdict {
  if (reservedFor.length === 0) return notApplicable("no action is reserved");
  const others = some(bearersOf(graph, holder).roles, (role) => {
    const name = role.settled("name").isAbsent ? role.at("name") : role.settled("name");
    return name.isAbsent ? unknown("name") : not(name.matches((text) => isListed(text, reservedFor)));
  });
  const isReserved = (text: string) => reservedActions.some((action) => matchesPattern(text, action));
  const verdict = combine(
    identityDocuments(holder).map((document) =>
      judgeStatements(document, ({ actions, notActions }) =>
        judge(not(some([...actions, ...notActions], (action) => action.matches(isReserved))), {
          what: "the role may do what is reserved for others",
          at: actions.find((action) => action.matches(isReserved).answer === "yes"),
          required: `${reservedActions.join(", ")} only in roles named ${reservedFor.join(", ")}`,
          fix: "take the action away; let a deployment role do it",
        }),
      ),
    ),
  );
  return where(others, verdict, "its roles may do what is reserved");
}

export const policy = defineGraphPolicy({
  name: "iam-action-allowlist",
  title: "The roles of ECS tasks may do what is on their list, and no more",
  severity: "high",
  rationale:
    "A role that starts containers needs a dozen actions and an application not many more. Whatever else they may do is of use to nobody but an intruder.",
  remediation: [
    "Take the action away, or give it to the role that needs it.",
    "Where the application does need it, add it to taskActions of the policy config: the list is then what was reviewed.",
  ],
  controls: {
    fsbp: ["IAM.21"],
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-3", "AC-6"],
    soc2: ["CC6.3"],
    iso27001: ["A.5.15", "A.8.2"],
  },
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html",
  tokens: GRANT_TOKENS,
  settings: {
    executionActions: texts(EXECUTION_ACTIONS, "What execution roles may do; entries may hold wildcards"),
    taskActions: texts([], "What task roles may do; with none, anything"),
    managedPolicies: texts(
      ["arn:*:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"],
      "AWS's policies that execution roles may have",
    ),
    reservedActions: texts(
      ["ecs:RegisterTaskDefinition", "ecs:RunTask", "ecs:UpdateService"],
      "Actions that only the roles of reservedFor may have",
    ),
    reservedFor: texts([], "Names of those roles, wildcards allowed; with none, nothing is reserved"),
  },
  check(holder, { executionActions, taskActions, managedPolicies, ...reserved }, graph) {
    const execution = where(
      servesAs(graph, holder, "execution"),
      judgeDuty(holder, "execution", executionActions, managedPolicies),
      "it is not for an execution role",
    );
    const task =
      taskActions.length === 0
        ? notApplicable("task roles have no list")
        : where(
            servesAs(graph, holder, "task"),
            judgeDuty(holder, "task", taskActions, []),
            "it is not for a task role",
          );
    return [execution, task, judgeReserved(holder, reserved, graph)];
  },
});
