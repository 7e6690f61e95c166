import type { PolicyModule } from "../policy/define-policy.ts";
import { enforcedLevel, type Enforcement, type EnforcementLevel } from "../config/enforcement.ts";
import {
  type Accepted,
  describeWaiver,
  type Exception,
  type PackSettings,
  readSettings,
  type Waiver,
  waiverFor,
} from "../config/exceptions.ts";
import { Graph } from "../policy/graph.ts";
import { Resource } from "../policy/resource.ts";
import { unwrap } from "./sdk.ts";
import { withThresholds } from "../config/thresholds.ts";
import { isSpared, isUnneeded, whyUnneeded } from "../config/unneeded.ts";
import { Value } from "../policy/value.ts";
import { explain, type Verdict } from "../policy/verdict.ts";

/** What the pack reads of the SDK's arguments for one resource. */
export interface SdkResource {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly props: Record<string, unknown>;
  readonly opts: { readonly protect: boolean; readonly parent?: string; readonly ignoreChanges?: readonly string[] };
  readonly provider?: { readonly props: Record<string, unknown> };
}

/** What the pack reads of the SDK's arguments for one resource of the stack. */
export interface SdkStackResource extends SdkResource {
  readonly dependencies?: readonly { readonly urn: string }[];
  readonly propertyDependencies: Readonly<Record<string, readonly { readonly urn: string }[]>>;
}

/** Reports one violation, at the policy's own level unless another is given; without a URN it is the stack's. */
export type Report = (message: string, urn?: string, level?: "advisory" | "mandatory") => void;

/** A line of a report at the end, at that report's own level unless another is given. */
export interface EndLine {
  readonly message: string;
  readonly urn?: string;
  readonly level?: "advisory" | "mandatory";
}

/** What is kept of one policy's verdict on one resource. */
interface Kept {
  readonly policy: string;
  readonly urn: string;
  /** What is undecided about it, as the report says it. */
  readonly undecided?: string;
  /** What excuses the violation; of an undecided verdict, what may be needed once it is decided. */
  readonly waiver?: Waiver;
}

/** How long a report at the end may be: of the undecided checks in all, of the covered resources for each exception. */
const MOST_LINES = 50;

/** A line for each place that is open: one value that is not known yet may keep a score of policies waiting. */
function placeLines(byPlace: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const lines = [...byPlace].map(([place, policies]) => {
    const [first, ...others] = policies.toSorted();
    return others.length === 0
      ? `- ${first}: ${place}`
      : `- ${policies.length} checks: ${place} (${[first, ...others].join(", ")})`;
  });
  const more = lines.length - MOST_LINES;
  return more > 0 ? [...lines.toSorted().slice(0, MOST_LINES), `- and ${more} more`] : lines.toSorted();
}

/**
 * What one run of the pack knows across calls: the settings, the inputs of the resources seen, and the verdicts that are
 * reported together at the end. Entries are keyed by policy and URN, so that a process which serves a preview and then
 * the update keeps the last word on each.
 */
export class Session {
  readonly #policies: ReadonlyMap<string, PolicyModule>;
  readonly #names: ReadonlySet<string>;
  readonly #now: () => Date;
  #settings: PackSettings;
  readonly #inputs = new Map<string, Resource>();
  /** By URN and policy: what holds or is simply violated leaves nothing here. */
  readonly #kept = new Map<string, Map<string, Kept>>();
  #levels:
    | { readonly enforcement: Enforcement; readonly byPolicy: Map<PolicyModule, EnforcementLevel | undefined> }
    | undefined;
  /** The URNs of the stack's resources, from the last call on the whole stack. */
  #urns: ReadonlySet<string> = new Set();
  #graph: { readonly first: string | undefined; readonly size: number; readonly graph: Graph } | undefined;
  #last: { readonly props: object; readonly resource: Resource } | undefined;

  constructor(policies: readonly PolicyModule[], now: () => Date = () => new Date()) {
    this.#policies = new Map(policies.map((p) => [p.name, p]));
    this.#names = new Set(this.#policies.keys());
    this.#now = now;
    this.#settings = readSettings({}, this.#names, now());
  }

  /** Takes the config of the policy `settings`, which the SDK hands only to that policy. */
  configure(given: Readonly<Record<string, unknown>>): PackSettings {
    this.#settings = this.read(given);
    return this.#settings;
  }

  /** Such settings, without taking them. */
  read(given: Readonly<Record<string, unknown>>): PackSettings {
    return readSettings(given, this.#names, this.#now());
  }

  get settings(): PackSettings {
    return this.#settings;
  }

  /** A policy's config, as it was given, with the thresholds of the whole pack. */
  configOf(policy: PolicyModule, given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    return withThresholds(this.#settings.thresholds, policy, given);
  }

  /** The resource of an Analyze call; the same object for all policies of the call. */
  resource(args: SdkResource): Resource {
    const { raw, secrets } = unwrap(args.props);
    if (this.#last?.props === raw && this.#last.resource.urn === args.urn) return this.#last.resource;
    const resource = new Resource({ ...identity(args), inputs: new Value(raw, "", secrets) });
    this.#last = { props: raw, resource };
    this.#inputs.set(args.urn, resource);
    return resource;
  }

  /**
   * The graph of an AnalyzeStack call; the same object for all policies of the call. The SDK runs them one after another
   * without leaving the microtask queue, so a cache that the next turn of the event loop empties serves one call only.
   */
  graph(resources: readonly SdkStackResource[]): Graph {
    const first = resources[0]?.urn;
    if (this.#graph && this.#graph.first === first && this.#graph.size === resources.length) return this.#graph.graph;
    const graph = new Graph(resources.map((args) => this.#stackResource(args)));
    this.#graph = { first, size: resources.length, graph };
    setImmediate(() => (this.#graph = undefined));
    return graph;
  }

  /** AnalyzeStack gives outputs, in which a computed property of a new resource is unknown; inputs come from Analyze. */
  #stackResource(args: SdkStackResource): Resource {
    const { raw, secrets } = unwrap(args.props);
    const outputs = new Value(raw, "", secrets);
    const dependencies = Object.entries(args.propertyDependencies).map(([k, list]) => [k, list.map((r) => r.urn)]);
    return new Resource({
      ...identity(args),
      inputs: this.#inputs.get(args.urn)?.inputs ?? outputs,
      outputs,
      propertyDependencies: Object.fromEntries(dependencies) as Record<string, string[]>,
      dependencies: (args.dependencies ?? []).map((r) => r.urn),
    });
  }

  /** Reports a verdict, or keeps it for the reports at the end. */
  settle(policy: PolicyModule, resource: Resource, verdict: Verdict, report: Report): void {
    const { urn } = resource;
    this.#kept.get(urn)?.delete(policy.name);
    if (verdict.kind !== "violated" && verdict.kind !== "undecided") return;
    const level = this.#level(policy);
    if (level === "disabled") return;
    const waiver = waiverFor(this.#settings, policy.name, urn);
    if (verdict.kind === "undecided") {
      const place = verdict.path === "" ? "" : `${verdict.path}: `;
      const detail = `${place}${verdict.why}`;
      this.#keep({ policy: policy.name, urn, undecided: detail, ...(waiver ? { waiver } : {}) });
      return;
    }
    if (waiver) this.#keep({ policy: policy.name, urn, waiver });
    if (waiver && waiver.kind !== "expired") return;
    const expired = waiver ? `\nThe ${describeWaiver(waiver, this.#settings.today)}: it counts again.` : "";
    report(`${explain(verdict.faults)}${expired}`, urn, level);
  }

  /** The level that the settings give a policy; worked out once a policy, as long as the settings are the same. */
  #level(policy: PolicyModule): EnforcementLevel | undefined {
    const { enforcement } = this.#settings;
    if (this.#levels?.enforcement !== enforcement) this.#levels = { enforcement, byPolicy: new Map() };
    const { byPolicy } = this.#levels;
    if (!byPolicy.has(policy)) byPolicy.set(policy, enforcedLevel(enforcement, policy));
    return byPolicy.get(policy);
  }

  #keep(kept: Kept): void {
    const ofResource = this.#kept.get(kept.urn) ?? new Map<string, Kept>();
    this.#kept.set(kept.urn, ofResource.set(kept.policy, kept));
  }

  #allKept(): readonly Kept[] {
    return [...this.#kept.values()].flatMap((ofResource) => [...ofResource.values()]);
  }

  /** Forgets what was kept of resources that are no longer in the stack. */
  retain(urns: ReadonlySet<string>): void {
    this.#urns = urns;
    for (const urn of this.#kept.keys()) if (!urns.has(urn)) this.#kept.delete(urn);
    for (const urn of this.#inputs.keys()) if (!urns.has(urn)) this.#inputs.delete(urn);
  }

  /** The undecided verdicts as one text; none when there are none. */
  undecidedReport(): readonly EndLine[] {
    const byPlace = new Map<string, string[]>();
    for (const { policy, urn, undecided } of this.#allKept()) {
      if (undecided === undefined) continue;
      const place = `${nameOf(urn)}: ${undecided}`;
      byPlace.set(place, [...(byPlace.get(place) ?? []), policy]);
    }
    const checks = [...byPlace.values()].reduce((sum, policies) => sum + policies.length, 0);
    if (checks === 0) return [];
    const count = checks === 1 ? "1 check is" : `${checks} checks are`;
    const text = `${count} undecided; the deployment decides them before it makes the resource:`;
    return [{ message: [text, ...placeLines(byPlace)].join("\n") }];
  }

  /**
   * The lines of tolerated violations, each with its URN, and of entries that excused nothing (without one). An exception
   * that nothing needs is a violation: left to stand, it would excuse whatever its pattern matches next.
   */
  exceptionReport(): readonly EndLine[] {
    const excused = this.#allKept().flatMap((kept) => (kept.waiver ? [{ ...kept, waiver: kept.waiver }] : []));
    const used = new Set<unknown>(excused.map((kept) => kept.waiver.entry));
    const applied = appliedLines(
      excused.filter((kept) => kept.undecided === undefined),
      this.#settings.today,
    );
    const { exceptions, accepted, enforcement } = this.#settings;
    const level = enforcement.policy.get("exceptions") ?? "mandatory";
    const spared = exceptions.filter((entry) => isSpared(entry, this.#urns));
    const needed = exceptions.filter((entry) => !spared.includes(entry));
    return [
      ...applied,
      ...spared.map((entry) => ({
        message: `${this.#named(entry)} is optional, and its resource is not in the stack`,
      })),
      ...(level === "disabled" ? [] : this.#idle(needed, used).map((line) => ({ ...line, level }))),
      ...this.#idle(accepted, used),
    ];
  }

  #idle(entries: readonly (Exception | Accepted)[], used: ReadonlySet<unknown>): readonly EndLine[] {
    const seen = { urns: this.#urns, judged: (urn: string) => this.#inputs.has(urn), policies: this.#policies };
    return entries.flatMap((entry) =>
      used.has(entry) || !isUnneeded(entry, seen)
        ? []
        : { message: `${this.#named(entry)} excuses nothing: ${whyUnneeded(entry.urn, this.#urns)}` },
    );
  }

  #named(entry: Exception | Accepted): string {
    return `${this.#settings.places.get(entry) ?? ""} (${entry.policy}, ${entry.urn})`;
  }
}

/** A line for each resource that a waiver covers, up to a number, so that a broad pattern does not drown the others. */
function appliedLines(excused: readonly { readonly urn: string; readonly waiver: Waiver }[], today: string) {
  const byEntry = new Map<unknown, EndLine[]>();
  for (const { urn, waiver } of excused) {
    const lines = byEntry.get(waiver.entry) ?? [];
    lines.push({ message: describeWaiver(waiver, today), urn });
    byEntry.set(waiver.entry, lines);
  }
  return [...byEntry.values()].flatMap((lines): readonly EndLine[] => {
    const more = lines.length - MOST_LINES;
    const shown = lines.slice(0, MOST_LINES);
    return more > 0 ? [...shown, { message: `${lines[0]?.message ?? ""}; and for ${more} more resources` }] : shown;
  });
}

/** The region of a provider, secret where it is made from a secret. */
function regionOf(provider: Parameters<typeof unwrap>[0]): Value {
  const { raw, secrets } = unwrap(provider);
  return new Value(raw, "", secrets).at("region");
}

/** What is told of a resource besides its properties. */
export function identity(args: SdkResource) {
  return {
    type: args.type,
    name: args.name,
    urn: args.urn,
    options: {
      protect: args.opts.protect,
      parent: args.opts.parent,
      ignoreChanges: args.opts.ignoreChanges ?? [],
    },
    region: args.provider ? regionOf(args.provider.props) : undefined,
  };
}

/** `type::name` of a URN, which is what a reader looks for. */
function nameOf(urn: string): string {
  return urn.split("::").slice(-2).join("::").split("$").at(-1) ?? urn;
}
