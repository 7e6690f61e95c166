import { assert } from "chai";
import { list, statementsOf, type Json, type ReadStatement } from "./ask.ts";
import type { StackGraph, StackResource } from "./graph.ts";

/** A service of a stack with what belongs to it. */
export interface ServiceParts {
  readonly service: StackResource;
  readonly task: StackResource;
  readonly containers: readonly Json[];
  readonly execution: StackResource;
  readonly taskRole: StackResource;
}

/** Every service of a stack, of which there must be one at least. */
export function servicesOf(graph: StackGraph): readonly ServiceParts[] {
  return graph.some("ecs/service").map((service) => {
    const task = found(graph, service.inputs.taskDefinition, "the task definition of a service");
    return {
      service,
      task,
      containers: JSON.parse(String(task.inputs.containerDefinitions)) as Json[],
      execution: found(graph, task.inputs.executionRoleArn, "an execution role"),
      taskRole: found(graph, task.inputs.taskRoleArn, "a task role"),
    };
  });
}

function found(graph: StackGraph, value: StackResource["inputs"][string] | undefined, what: string): StackResource {
  const resource = graph.resolve(value);
  assert.isDefined(resource, `${what}: ${String(value)}`);
  return resource as StackResource;
}

/** All statements of a role's inline policies. */
export function statementsOfRole(graph: StackGraph, { id, outputs }: StackResource): readonly ReadStatement[] {
  return graph
    .all("iam/rolePolicy")
    .filter(({ inputs }) => inputs.role === id || inputs.role === outputs.name)
    .flatMap(({ inputs }) => statementsOf(inputs.policy));
}

/** What a role's inline policies allow. */
export function allowedTo(graph: StackGraph, role: StackResource): readonly ReadStatement[] {
  return statementsOfRole(graph, role).filter(({ effect }) => effect === "Allow");
}

/** Statements that allow an action, of every role of the kind. */
export function allowing(graph: StackGraph, kind: "execution" | "taskRole", action: string): readonly ReadStatement[] {
  return servicesOf(graph).flatMap((parts) =>
    allowedTo(graph, parts[kind]).filter(({ actions }) => actions.includes(action)),
  );
}

/** A copy of the stack with every container changed. */
export function withContainers(graph: StackGraph, change: (container: Json) => Json): StackGraph {
  const copy = graph.clone();
  for (const { inputs } of copy.some("ecs/taskDefinition"))
    inputs.containerDefinitions = JSON.stringify(
      (JSON.parse(String(inputs.containerDefinitions)) as Json[]).map(change),
    );
  return copy;
}

/** A copy of the stack with each statement that the roles' policies hold changed, or left out where it becomes undefined. */
export function withStatements(
  graph: StackGraph,
  change: (statement: Json) => Json | undefined,
  resource = "iam/rolePolicy",
): StackGraph {
  const copy = graph.clone();
  for (const { inputs } of copy.some(resource)) {
    const document = JSON.parse(String(inputs.policy)) as Json;
    const statements = Array.isArray(document.Statement) ? document.Statement : [document.Statement];
    const changed = statements.flatMap((statement) => change(statement as Json) ?? []);
    inputs.policy = JSON.stringify({ ...document, Statement: changed });
  }
  return copy;
}

/** Whether a statement speaks of an action. */
export function speaksOf(statement: Json, action: string): boolean {
  return list(statement.Action).includes(action);
}
