import type { PolicyModule } from "./define-policy.ts";
import { Graph } from "./graph.ts";
import { concerns, judgeResource } from "./judge.ts";
import { plainResource, type Resource } from "./resource.ts";
import { Secret } from "./secret-mark.ts";
import { UNKNOWN } from "./value.ts";
import { combine, type Verdict } from "./verdict.ts";

/** A resource of an example, written as the Pulumi program writes it. */
export interface ExampleResource {
  readonly type: string;
  readonly name: string;
  readonly props: Readonly<Record<string, unknown>>;
  /** What AWS fills in (id, arn); only graph policies see it. */
  readonly outputs?: Readonly<Record<string, unknown>>;
  /** Names of the example's resources that a property is made from, as the engine tells. */
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
  /** Names of the example's resources that it depends on by `dependsOn`. */
  readonly dependsOn?: readonly string[];
  readonly protect?: boolean;
  readonly ignoreChanges?: readonly string[];
}

/** A small program and what the policy must say of it: a test and documentation at once. */
export interface Example {
  /** What it shows, in a few words: "a listener that redirects". */
  readonly name: string;
  readonly verdict: Verdict["kind"];
  readonly resources: readonly ExampleResource[];
  readonly config?: Readonly<Record<string, unknown>>;
  /** A text that the violation's message must hold, beside the fix. */
  readonly says?: string;
}

/** A secret value in an example's properties. */
export function secret(value: unknown): unknown {
  return new Secret(value);
}

/** A value that is not known before deployment, in an example's properties. */
export const unknownValue: string = UNKNOWN;

/** Makes resources of one type and name from their properties: what most examples need. */
export function resourceOf(type: string, name: string) {
  return (props: ExampleResource["props"], more: Partial<ExampleResource> = {}): ExampleResource => ({
    type,
    name,
    props,
    ...more,
  });
}

/** Types the examples of a policy. */
export function defineExamples(examples: readonly Example[]): readonly Example[] {
  return examples;
}

/** The URN of an example's resource. */
export function exampleUrn(resource: ExampleResource): string {
  return `urn:pulumi:example::example::${resource.type}::${resource.name}`;
}

function strip(raw: unknown, path: string, secrets: Set<string>): unknown {
  if (raw instanceof Secret) {
    secrets.add(path);
    return strip(raw.value, path, secrets);
  }
  if (Array.isArray(raw)) return raw.map((item, i) => strip(item, `${path}[${i}]`, secrets));
  if (raw === null || typeof raw !== "object") return raw;
  const entries = Object.entries(raw).map(
    ([k, v]) => [k, strip(v, path === "" ? k : `${path}.${k}`, secrets)] as const,
  );
  return Object.fromEntries(entries);
}

/** The properties of an example's resource, secrets as plain values. */
export function plainProps(resource: ExampleResource): unknown {
  return strip(resource.props, "", new Set());
}

/** The resources of an example as policies see them. */
export function exampleGraph(resources: readonly ExampleResource[]): Graph {
  const urns = new Map(resources.map((r) => [r.name, exampleUrn(r)]));
  return new Graph(
    resources.map((r) => {
      const secrets = new Set<string>();
      const dependencies = Object.entries(r.propertyDependencies ?? {});
      return plainResource({
        type: r.type,
        name: r.name,
        urn: exampleUrn(r),
        props: strip(r.props, "", secrets),
        outputs: r.outputs ?? {},
        secrets,
        options: { protect: r.protect ?? false, ignoreChanges: r.ignoreChanges ?? [] },
        propertyDependencies: Object.fromEntries(
          dependencies.map(([key, names]) => [key, names.flatMap((n) => urns.get(n) ?? [])]),
        ),
        dependencies: (r.dependsOn ?? []).flatMap((n) => urns.get(n) ?? []),
      });
    }),
  );
}

/** The resources of an example that the policy looks at. */
export function subjects(policy: PolicyModule, graph: Graph): readonly Resource[] {
  return graph.resources.filter((r) => concerns(policy, r.type));
}

/** What the policy says of an example: the verdicts on its resources, combined. */
export function judgeExample(policy: PolicyModule, example: Pick<Example, "resources" | "config">): Verdict {
  const graph = exampleGraph(example.resources);
  return combine(subjects(policy, graph).map((r) => judgeResource(policy, r, example.config ?? {}, graph)));
}
