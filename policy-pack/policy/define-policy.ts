import type { Config, Settings } from "./config.ts";
import type { Graph } from "./graph.ts";
import type { Resource } from "./resource.ts";
import type { Verdict } from "./verdict.ts";

/** How bad a violation is, in the policy SDK's own words. */
export type Severity = "low" | "medium" | "high" | "critical";

/** The folder a policy lives in. */
export type Theme =
  | "encryption"
  | "secrets"
  | "least-privilege"
  | "private-by-default"
  | "container-hardening"
  | "supply-chain"
  | "resilience"
  | "monitoring"
  | "graph";

/** All themes, in the order of the documentation. */
export const THEMES: readonly Theme[] = [
  "encryption",
  "secrets",
  "least-privilege",
  "private-by-default",
  "container-hardening",
  "supply-chain",
  "resilience",
  "monitoring",
  "graph",
];

/**
 * The controls a policy helps to meet, where they exist: controls of AWS Security Hub (`S3.17`; most belong to AWS
 * Foundational Security Best Practices), CIS AWS Foundations Benchmark 3.0.0 (`2.1.4`) and 5.0.0, PCI DSS 4.0.1, NIST SP
 * 800-53 rev. 5, SOC 2 trust services criteria, ISO/IEC 27001:2022 annex A. The first is enough: what published mappings
 * say of it is derived (controls.ts). Name others only where no such control exists, or it misses one.
 */
export interface Controls {
  readonly fsbp?: readonly string[];
  readonly cis?: readonly string[];
  readonly cis5?: readonly string[];
  readonly pci?: readonly string[];
  readonly nist?: readonly string[];
  readonly soc2?: readonly string[];
  readonly iso27001?: readonly string[];
}

/** What every policy says of itself. */
export interface PolicyText<S extends Settings> {
  /** The id: kebab-case, the file's name, the key in the policy config. */
  readonly name: string;
  /** The rule in one sentence, as reports print it: "S3 buckets declare server-side encryption". */
  readonly title: string;
  readonly severity: Severity;
  /** Which attack or loss it prevents, for whoever must decide on an exception. */
  readonly rationale: string;
  /** What to do about a violation, step by step. */
  readonly remediation: readonly string[];
  readonly controls: Controls;
  /** The checks of Checkov that ask for the same, `CKV_AWS_28`: what a user of Checkov finds again here. */
  readonly checkov?: readonly string[];
  /** The AWS page that says how. */
  readonly url: string;
  /**
   * `baseline`: what every program should keep. `strict`: good practice that costs money, or whose use depends on the
   * system (access logs of everything, customer managed keys, replicas elsewhere); it advises unless made mandatory.
   * `ledger`: only this repo's own requirements want it; off for others unless switched on by level.
   * @default "baseline"
   */
  readonly preset?: Preset;
  /** @default "mandatory" for baseline policies, "advisory" for strict ones */
  readonly level?: "mandatory" | "advisory";
  /** The types it looks at, from `tokens.ts`; "any" for all resources (costs time on every one: rarely right). */
  readonly tokens: readonly string[] | "any";
  readonly settings?: S;
  /** Some of its faults carry a `remedy`, so that it can have the level `remediate`. Demands tell by themselves. */
  readonly remediates?: boolean;
}

/** Which users a policy is meant for. */
export type Preset = "baseline" | "strict" | "ledger";

/** A policy on one resource at a time, judged before the resource is created or changed. */
export interface ResourcePolicyDefinition<S extends Settings> extends PolicyText<S> {
  /** Pure; may return a verdict a place (they are combined). */
  check(resource: Resource, config: Config<S>): Verdict | readonly Verdict[];
}

/** A policy that needs to see other resources: judged at the end of a preview or update, for each resource of `tokens`. */
export interface GraphPolicyDefinition<S extends Settings> extends PolicyText<S> {
  check(resource: Resource, config: Config<S>, graph: Graph): Verdict | readonly Verdict[];
  /**
   * What can be said of the resource before the others are known, with remedies: for the level `remediate`, which sets
   * right what is about to be made. Where another resource might give the same, setting it here too must do no harm.
   */
  alone?(resource: Resource, config: Config<S>): Verdict | readonly Verdict[];
}

/** A policy as the registry holds it. */
export interface PolicyModule extends PolicyText<Settings> {
  /** The folder it stands in; the registry knows. */
  readonly theme?: Theme;
  readonly scope: "resource" | "graph";
  readonly preset: Preset;
  readonly settings: Settings;
  readonly run: (
    resource: Resource,
    config: Readonly<Record<string, unknown>>,
    graph: Graph | undefined,
  ) => Verdict | readonly Verdict[];
  /** Of a policy over the graph: what it tells of the resource alone, where it can remediate. */
  readonly alone?: (resource: Resource, config: Readonly<Record<string, unknown>>) => Verdict | readonly Verdict[];
  /** Of a policy that is listed without its code (manifest.ts): loads it, before `run`; undefined once it is there. */
  readonly load?: () => Promise<void> | undefined;
}

/** The policies of a theme's folder, as the registry gathers them. */
export function themed(theme: Theme, policies: readonly PolicyModule[]): readonly PolicyModule[] {
  return policies.map((policy) => ({ ...policy, theme }));
}

/** Declares a policy on one resource at a time. */
export function definePolicy<S extends Settings = Record<never, never>>(
  definition: ResourcePolicyDefinition<S>,
): PolicyModule {
  const { check, ...text } = definition;
  return {
    ...text,
    scope: "resource",
    preset: definition.preset ?? "baseline",
    settings: definition.settings ?? {},
    run: (resource, config) => check(resource, config as Config<S>),
  };
}

/** Declares a policy over the graph. Prefer `definePolicy` where one resource tells enough: it stops a deployment earlier. */
export function defineGraphPolicy<S extends Settings = Record<never, never>>(
  definition: GraphPolicyDefinition<S>,
): PolicyModule {
  const { check, alone, ...text } = definition;
  return {
    ...text,
    ...(alone ? { remediates: true, alone: (resource, config) => alone(resource, config as Config<S>) } : {}),
    scope: "graph",
    preset: definition.preset ?? "baseline",
    settings: definition.settings ?? {},
    run: (resource, config, graph) => {
      if (!graph) throw new Error(`${definition.name} needs the graph`);
      return check(resource, config as Config<S>, graph);
    },
  };
}
