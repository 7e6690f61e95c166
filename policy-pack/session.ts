import type { PolicyModule } from "./define-policy.ts";
import { describeWaiver, type PackSettings, readSettings, type Waiver, waiverFor } from "./exceptions.ts";
import { Graph } from "./graph.ts";
import { Resource } from "./resource.ts";
import { unwrap } from "./sdk.ts";
import { Value } from "./value.ts";
import { explain, type Verdict } from "./verdict.ts";

/** What the pack reads of the SDK's arguments for one resource. */
export interface SdkResource {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly props: Record<string, unknown>;
  readonly opts: { readonly protect: boolean; readonly parent?: string };
  readonly provider?: { readonly props: Record<string, unknown> };
}

/** What the pack reads of the SDK's arguments for one resource of the stack. */
export interface SdkStackResource extends SdkResource {
  readonly propertyDependencies: Readonly<Record<string, readonly { readonly urn: string }[]>>;
}

/** Reports one violation; without a URN it is the stack's. */
export type Report = (message: string, urn?: string) => void;

interface Entry<T> {
  readonly policy: string;
  readonly urn: string;
  readonly detail: T;
}

/**
 * What one run of the pack knows across calls: the settings, the inputs of the resources seen, and the verdicts that are
 * reported together at the end. Entries are keyed by policy and URN, so that a process which serves a preview and then
 * the update keeps the last word on each.
 */
export class Session {
  readonly #policies: ReadonlySet<string>;
  readonly #now: () => Date;
  #settings: PackSettings;
  readonly #inputs = new Map<string, Resource>();
  readonly #undecided = new Map<string, Entry<string>>();
  readonly #waived = new Map<string, Entry<Waiver>>();
  /** Waivers of what is undecided: they may be needed once it is decided. */
  readonly #reserved = new Map<string, Entry<Waiver>>();
  #graph: { readonly first: string | undefined; readonly size: number; readonly graph: Graph } | undefined;
  #last: { readonly props: object; readonly resource: Resource } | undefined;

  constructor(policies: readonly PolicyModule[], now: () => Date = () => new Date()) {
    this.#policies = new Set(policies.map((p) => p.name));
    this.#now = now;
    this.#settings = readSettings({}, this.#policies, now());
  }

  /** Takes the config of the policy `settings`, which the SDK hands only to that policy. */
  configure(given: Readonly<Record<string, unknown>>): PackSettings {
    this.#settings = readSettings(given, this.#policies, this.#now());
    return this.#settings;
  }

  get settings(): PackSettings {
    return this.#settings;
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
    });
  }

  /** Reports a verdict, or keeps it for the reports at the end. */
  settle(policy: PolicyModule, resource: Resource, verdict: Verdict, report: Report): void {
    const key = `${policy.name}|${resource.urn}`;
    this.#undecided.delete(key);
    this.#waived.delete(key);
    this.#reserved.delete(key);
    const entry = { policy: policy.name, urn: resource.urn };
    if (verdict.kind === "undecided") {
      const place = verdict.path === "" ? "" : `${verdict.path}: `;
      this.#undecided.set(key, { ...entry, detail: `${place}${verdict.why}` });
    }
    if (verdict.kind !== "violated" && verdict.kind !== "undecided") return;
    const waiver = waiverFor(this.#settings, policy.name, resource.urn);
    if (verdict.kind === "undecided") {
      if (waiver) this.#reserved.set(key, { ...entry, detail: waiver });
      return;
    }
    if (waiver) this.#waived.set(key, { ...entry, detail: waiver });
    if (waiver && waiver.kind !== "expired") return;
    const expired = waiver ? `\nThe ${describeWaiver(waiver, this.#settings.today)}: it counts again.` : "";
    report(`${explain(verdict.faults)}${expired}`, resource.urn);
  }

  /** Forgets what was kept of resources that are no longer in the stack. */
  retain(urns: ReadonlySet<string>): void {
    for (const map of [this.#undecided, this.#waived, this.#reserved] as const) {
      for (const [key, entry] of map) if (!urns.has(entry.urn)) map.delete(key);
    }
    for (const urn of this.#inputs.keys()) if (!urns.has(urn)) this.#inputs.delete(urn);
  }

  /** The undecided verdicts as one text, or undefined when there are none. */
  undecidedReport(): string | undefined {
    const entries = [...this.#undecided.values()];
    if (entries.length === 0) return undefined;
    const lines = entries.map((e) => `- ${e.policy}: ${nameOf(e.urn)}: ${e.detail}`).sort();
    const count = entries.length === 1 ? "1 check is" : `${entries.length} checks are`;
    return `${count} undecided; the deployment decides them before it makes the resource:\n${lines.join("\n")}`;
  }

  /** The lines of tolerated violations, each with its URN, and of exceptions that nothing needs (without one). */
  exceptionReport(): readonly { readonly message: string; readonly urn?: string }[] {
    const entries = [...this.#waived.values()];
    const used = new Set([...entries, ...this.#reserved.values()].map((e) => e.detail.entry));
    const applied = entries.map((e) => ({ message: describeWaiver(e.detail, this.#settings.today), urn: e.urn }));
    const idle = (list: string, all: readonly { readonly policy: string; readonly urn: string }[]) =>
      all.flatMap((entry, i) =>
        used.has(entry as never)
          ? []
          : { message: `settings.${list}[${i}] (${entry.policy}, ${entry.urn}) matches no violation: remove it` },
      );
    return [...applied, ...idle("exceptions", this.#settings.exceptions), ...idle("accepted", this.#settings.accepted)];
  }
}

function identity(args: SdkResource) {
  return {
    type: args.type,
    name: args.name,
    urn: args.urn,
    options: { protect: args.opts.protect, parent: args.opts.parent },
    region: args.provider ? new Value(unwrap(args.provider.props).raw).at("region").text() : undefined,
  };
}

/** `type::name` of a URN, which is what a reader looks for. */
function nameOf(urn: string): string {
  return urn.split("::").slice(-2).join("::").split("$").at(-1) ?? urn;
}
