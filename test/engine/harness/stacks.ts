/**
 * Our own stacks, deployed once a process and looked at by many tests: an `up` takes 5 to 9 seconds. Tests that change
 * something work on a copy of the state.
 */
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, run, temporaryFolder } from "./engine.ts";
import type { EngineResult, EngineRun } from "./engine.ts";

/** The stacks of this repository. */
export const STACKS = ["dev", "microservices", "prod", "staging"] as const;

/** The name of a stack of this repository. */
export type StackName = (typeof STACKS)[number];

/** A stack that is up. */
export interface Deployed {
  readonly stack: StackName;
  /** Its state and simulated account: for runs that change nothing. See {@link copyOf}. */
  readonly state: string;
  /** The `up` that made it, with `--diff`: its display shows every property. */
  readonly up: EngineResult;
}

/** Brings a stack up, the first time that it is asked for. */
export const deployed = oncePerStack(async (stack): Promise<Deployed> => {
  const state = temporaryFolder();
  const up = await run({ command: "up", stack, state, args: ["--diff"] });
  return { stack, state, up };
});

/** What `npm start` runs: a preview from nothing with the policy pack, the first time that it is asked for. */
export const previewed = oncePerStack((stack) => run({ command: "preview", stack, packs: policyPack(stack) }));

function oncePerStack<T>(make: (stack: StackName) => Promise<T>): (stack: StackName) => Promise<T> {
  const made = new Map<StackName, Promise<T>>();
  return (stack) => {
    const one = made.get(stack) ?? make(stack);
    made.set(stack, one);
    return one;
  };
}

/** A copy of a state, for runs that change it. */
export function copyOf(state: string): string {
  const copy = temporaryFolder();
  cpSync(state, copy, { recursive: true });
  return copy;
}

/** The policy pack of this repository, with the stack's configuration of it where there is one, as `npm start` uses it. */
export function policyPack(stack: StackName): NonNullable<EngineRun["packs"]> {
  const config = `stacks/${stack}.policy.json`;
  return [existsSync(join(ROOT, config)) ? { folder: "policy-pack", config } : { folder: "policy-pack" }];
}

/** The violations of mandatory policies, as `policy on resource: what is wrong`. */
export function violations(result: EngineResult): readonly string[] {
  return result.policyViolations
    .filter(({ enforcementLevel }) => enforcementLevel === "mandatory")
    .map(({ policyName, resourceUrn = "the stack", said }) => `${policyName} on ${resourceUrn}: ${said}`);
}

/** What policies advise, and exceptions that nothing needs; not the pack's own reports on what is tolerated or undecided. */
export function advice(result: EngineResult): readonly string[] {
  return result.policyViolations
    .filter(({ enforcementLevel }) => enforcementLevel !== "mandatory")
    .filter(
      ({ policyName, said }) => !["exceptions", "undecided"].includes(policyName) || said.includes("excuses nothing"),
    )
    .map(({ policyName, resourceUrn = "the stack", said }) => `${policyName} on ${resourceUrn}: ${said}`);
}

/** What the simulated account holds. */
export interface AccountEntry {
  readonly urn: string;
  readonly id: string;
  readonly token: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** The resources of the simulated account beside a state; none while there is no account. */
export function accountOf(state: string): readonly AccountEntry[] {
  const file = join(state, "account.json");
  if (!existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, "utf8")) as { resources: AccountEntry[] }).resources;
}

/** What a destroyed stack leaves in the account beside the revisions of tasks, which are kept to go back to. */
export function leftOver(state: string): readonly AccountEntry[] {
  return accountOf(state).filter(({ inputs }) => inputs["skipDestroy"] !== true);
}

/** Changes a resource of the simulated account behind the stack's back, as one does in AWS's console. */
export function changeByHand(state: string, id: string, properties: Readonly<Record<string, unknown>>): void {
  const file = join(state, "account.json");
  const account = JSON.parse(readFileSync(file, "utf8")) as { resources: Record<string, object>[] };
  for (const resource of account.resources.filter((one) => (one["id"] as unknown) === id)) {
    Object.assign(resource["inputs"] ?? {}, properties);
    Object.assign(resource["outputs"] ?? {}, properties);
  }
  writeFileSync(file, JSON.stringify(account));
}

/**
 * What a run changes, a line for each resource, sorted: `update lb/targetGroup edge-alb-api: healthCheck`,
 * `replace ecs/taskDefinition api-task: containerDefinitions`, `create ec2/vpcEndpoint endpoints-ssm`. Behind the colon stand
 * the properties that differ, or force the replacement; a resource that is replaced along with another has none. Names are
 * without the stack's own prefix, components by their class. Default providers are left out.
 */
export function changesOf(result: EngineResult): readonly string[] {
  const byUrn = Map.groupBy(
    result.steps.filter(({ op, urn }) => op !== "same" && op !== "read" && !/::default_[\d_]+$/.test(urn)),
    ({ urn }) => urn,
  );
  return [...byUrn.values()].map(describeChange).toSorted();
}

function describeChange(steps: readonly EngineResult["steps"][number][]): string {
  const replacing = steps.find(({ op }) => op === "create-replacement");
  const [step] = replacing === undefined ? steps : [replacing];
  if (step === undefined) return "";
  const properties = replacing === undefined ? step.changed : step.replacedBecauseOf;
  const kind = step.type.replace(/^aws:|^zero-trust-aws:\w+:/, "").replace(/:\w+$/, "");
  const name = (step.urn.split("::").at(-1) ?? "").replace(/^(fintech|microservices)-(dev|prod|staging)-/, "");
  const list = properties.length === 0 || step.op === "create" ? "" : `: ${properties.toSorted().join(", ")}`;
  return `${replacing === undefined ? step.op : "replace"} ${kind} ${name}${list}`;
}
