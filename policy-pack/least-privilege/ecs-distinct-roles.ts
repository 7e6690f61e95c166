import { texts } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { attachedPolicies, GRANT_TOKENS, isAwsPolicy, servesAs, where } from "../aws/iam/grants.ts";
import type { Graph } from "../policy/graph.ts";
import { identityDocuments, judgeStatements } from "../aws/iam/iam.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, some, type Truth, truth, unknown } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { combine, judge, notApplicable, type Verdict, violated } from "../policy/verdict.ts";

const TASKS = families(TOKENS.taskDefinition, TOKENS.daemonTaskDefinition);
const FOR_STARTING = /\/(AmazonECSTaskExecutionRolePolicy|AmazonEC2ContainerServiceforEC2Role|AmazonECS_FullAccess)$/;

/** Both properties name the same role: by their texts, or, where these are not known, by the resource they come from. */
function isSameRole(graph: Graph, task: Resource, execution: Value, ofTask: Value): Truth {
  const [a, b] = [execution.text(), ofTask.text()];
  if (a !== undefined && b !== undefined) return truth(a === b);
  const roles = [execution, ofTask].map((value) => graph.followValue(task, value, TOKENS.role));
  const [first, second] = roles.map(({ found }) => found);
  if (first?.length === 1 && second?.length === 1) return truth(first[0] === second[0]);
  return unknown((a === undefined ? execution : ofTask).path);
}

function judgeTask(task: Resource, graph: Graph): Verdict {
  const [execution, ofTask] = [task.at("executionRoleArn"), task.at("taskRoleArn")];
  if (ofTask.isAbsent) return notApplicable("the application has no role");
  if (execution.isAbsent) return notApplicable("nothing is needed to start the task");
  return judge(not(isSameRole(graph, task, execution, ofTask)), {
    what: "the application runs with the role that starts its tasks",
    at: ofTask,
    required: "a role of its own",
    fix: "make two roles: executionRoleArn pulls images, writes logs and reads injected secrets; taskRoleArn is the application's",
  });
}

function covers(action: string, services: readonly string[]): boolean {
  const service = action.split(":", 1)[0]?.toLowerCase() ?? "";
  return /^[*?]/.test(action) || services.includes(service);
}

function judgeGrant(holder: Resource, services: readonly string[]): Verdict {
  const statements = identityDocuments(holder).map((document) =>
    judgeStatements(document, ({ actions, notActions, value }) => {
      if (notActions.length > 0) return violated(fault(value.at("NotAction"), services));
      const wrong = actions.find((action) => action.matches((text) => covers(text, services)).answer === "yes");
      return judge(not(some(actions, (a) => a.matches((text) => covers(text, services)))), fault(wrong, services));
    }),
  );
  const attached = attachedPolicies(holder).map((arn) =>
    judge(not(arn.matches((text) => isAwsPolicy(text) && FOR_STARTING.test(text))), fault(arn, services)),
  );
  return combine([...statements, ...attached]);
}

function fault(at: Value | undefined, services: readonly string[]) {
  return {
    what: "the application may do what belongs to the infrastructure",
    at,
    required: `no action of ${services.join(", ")} for a task role`,
    fix: "move it to the execution role or to a deployment role, or take it away",
  };
}

export const policy = defineGraphPolicy({
  name: "ecs-distinct-roles",
  title: "Containers do not inherit the permissions that start them",
  severity: "high",
  rationale:
    "Whoever takes over an application has its task role. If that is the execution role too, they read every injected secret and every image; if it may run tasks or change roles, they have the account.",
  remediation: [
    "Make an execution role and a task role for each service.",
    "Take from the task role all that pulls images, runs tasks or changes permissions.",
  ],
  controls: { pci: ["7.2.1", "7.2.2"], nist: ["AC-5", "AC-6"], soc2: ["CC6.3"], iso27001: ["A.5.3", "A.5.15"] },
  checkov: ["CKV_AWS_249"],
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-iam-roles.html",
  tokens: families(TASKS, GRANT_TOKENS),
  settings: {
    infrastructure: texts(
      ["ecr", "ecs", "iam"],
      "Services of which a task role has no action; add logs and ec2 where no application needs them",
    ),
  },
  check(resource, { infrastructure }, graph) {
    if (TASKS.includes(resource.type)) return judgeTask(resource, graph);
    // A role that is both is told at the task definition; what it holds as an execution role is no second fault.
    const isTaskRole = and(servesAs(graph, resource, "task"), not(servesAs(graph, resource, "execution")));
    return where(isTaskRole, judgeGrant(resource, infrastructure), "it is not for the role of an application in ECS");
  },
});
