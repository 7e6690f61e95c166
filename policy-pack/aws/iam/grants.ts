import { type Graph, unsure } from "../../policy/graph.ts";
import type { Resource } from "../../policy/resource.ts";
import { families, TOKENS } from "../../policy/tokens.ts";
import { no, or, some, type Truth, truth, unknown } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";
import { notApplicable, type Verdict, whereConcerned } from "../../policy/verdict.ts";

/** Some resource of the stack gives permissions to a role, and it cannot be told to which. */
export function mayGrantMore(graph: Graph): Truth {
  return graph.memo("grants to roles that are not known", () =>
    some(graph.ofType(GRANT_TOKENS), (holder) => {
      const { open } = bearersOf(graph, holder);
      return open === undefined ? no : unknown(`${holder.name}: ${open}`);
    }),
  );
}

/** All that gives permissions to a role: the role's own inline policies, policies beside it, attachments. */
export const GRANT_TOKENS: readonly string[] = families(
  TOKENS.role,
  TOKENS.rolePolicy,
  TOKENS.managedPolicy,
  TOKENS.policyAttachment,
);

/** What an ECS task uses a role for: to be started (image, logs, secrets), or to be the application. */
export type Duty = "execution" | "task";

const PROPERTY: Readonly<Record<Duty, string>> = { execution: "executionRoleArn", task: "taskRoleArn" };
const TASKS = families(TOKENS.taskDefinition, TOKENS.daemonTaskDefinition);

/** Roles of the stack that get what a resource of {@link GRANT_TOKENS} grants. */
export interface Bearers {
  readonly roles: readonly Resource[];
  /** What keeps it open whether there are more, if something does. */
  readonly open: string | undefined;
}

/** The roles of the stack that get what the resource grants. */
export function bearersOf(graph: Graph, holder: Resource): Bearers {
  if (TOKENS.role.includes(holder.type as never)) return { roles: [holder], open: undefined };
  if (!TOKENS.managedPolicy.includes(holder.type as never)) return namedRoles(graph, holder);
  const byArn = ["policyArn", "policyArns"].map((key) => graph.companions(holder, TOKENS.policyAttachment, key));
  const inRoles = graph.companions(holder, TOKENS.role, "managedPolicyArns");
  const attached = byArn.flatMap(({ found }) => found).map((attachment) => namedRoles(graph, attachment));
  const maybe = [...byArn.flatMap((companions) => companions.maybe), ...inRoles.maybe][0];
  return {
    roles: [...inRoles.found, ...attached.flatMap(({ roles }) => roles)],
    open:
      attached.find(({ open }) => open !== undefined)?.open ?? (maybe && `${maybe.name}: the policy that it attaches`),
  };
}

function namedRoles(graph: Graph, holder: Resource): Bearers {
  const references = ["role", "roleName", "roles"].map((key) => graph.follow(holder, key, TOKENS.role));
  const nameless = graph.memo("roles without a known name", () =>
    graph.ofType(TOKENS.role).some((role) => role.isNameless),
  );
  const open = references.some((one) => one.open || (nameless && one.external.length > 0));
  return { roles: references.flatMap(({ found }) => found), open: open ? "role" : undefined };
}

/** The task definitions that use a role for a duty. */
export function tasksOf(graph: Graph, role: Resource, duty: Duty) {
  return graph.companions(role, TASKS, PROPERTY[duty]);
}

/** Whether what a resource grants goes to a role of that duty, told by who refers to the role and never by its name. */
export function servesAs(graph: Graph, holder: Resource, duty: Duty): Truth {
  const { roles, open } = bearersOf(graph, holder);
  const known = roles.map((role) => {
    const tasks = tasksOf(graph, role, duty);
    return or(truth(tasks.found.length > 0), unsure(tasks, PROPERTY[duty]));
  });
  return or(...known, open === undefined ? no : unknown(open));
}

/** The ARNs of managed policies that a resource of {@link GRANT_TOKENS} attaches. */
export function attachedPolicies(holder: Resource): readonly Value[] {
  const keys = TOKENS.role.includes(holder.type as never) ? ["managedPolicyArns"] : ["policyArn", "policyArns"];
  return keys.flatMap((key) => holder.at(key).items());
}

/** The ARN of a policy that AWS keeps, of which no document is at hand. */
export function isAwsPolicy(arn: string): boolean {
  return /^arn:aws[\w-]*:iam::aws:policy\//.test(arn);
}

/** A verdict that counts only where a statement is true: not applicable where it is not; what may break it is undecided. */
export function where(condition: Truth, verdict: Verdict, otherwise: string): Verdict {
  return condition.answer === "no" ? notApplicable(otherwise) : whereConcerned(condition, verdict);
}

/** All that gives permissions to a role: resources of {@link GRANT_TOKENS}, the role among them. */
export function grantsOf(graph: Graph, role: Resource): readonly Resource[] {
  const byRole = graph.memo("grants by role", () => {
    const index = new Map<string, Resource[]>();
    for (const holder of graph.ofType(GRANT_TOKENS)) {
      for (const { urn } of bearersOf(graph, holder).roles) index.set(urn, [...(index.get(urn) ?? []), holder]);
    }
    return index;
  });
  return byRole.get(role.urn) ?? [];
}
