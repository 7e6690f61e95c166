import type { Policies, Policy, ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import { readConfig } from "../policy/config.ts";
import { entryProblems, knownPolicies, withoutFaulty } from "../config/config-entries.ts";
import type { PolicyModule } from "../policy/define-policy.ts";
import { concerns, judgeConfigured } from "../policy/judge.ts";
import { whenLoaded } from "./manifest.ts";
import { levelOf } from "../policy/metadata.ts";
import type { NotApplicable, NotApplicableLists } from "./not-applicable.ts";
import { type FindConfig, type Level, MARK, type ObservedConfig } from "./observed-config.ts";
import type { EndLine, Report, SdkResource, SdkStackResource, Session } from "./session.ts";

/** What the carrier needs of the policy SDK; see observed-config.ts and not-applicable.ts. */
export interface CarrierLinks {
  readonly findConfig: FindConfig;
  readonly lists: NotApplicableLists;
}

/** A report that belongs to the pack and not to one policy: reported at the end, by a policy of its own name. */
export interface EndReport {
  readonly policy: Policy;
  readonly lines: () => readonly EndLine[];
}

/** A policy with the level and settings of the current config. */
interface Configured {
  readonly module: PolicyModule;
  readonly speaker: Speaker;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** In whose name, and how seriously, something is reported. */
type Speaker = Pick<Policy, "name" | "description" | "severity"> & { readonly level: Level };

/** What follows from a config, worked out once. */
interface Plan {
  readonly config: ObservedConfig;
  readonly resource: readonly Configured[];
  readonly graph: readonly Configured[];
  /** What is wrong with the config beside the pack's own settings, one sentence each. */
  readonly problems: readonly string[];
  readonly byType: Map<string, OfType>;
}

interface OfType {
  readonly concerned: readonly Configured[];
  readonly modules: readonly PolicyModule[];
  /** Those that are not about the type, as the answer lists them. */
  readonly others: Uint8Array;
}

type First = ResourceValidationPolicy & StackValidationPolicy;
type Args = { getConfig(): object };

/** One loop of the SDK over the policies. */
interface Turn {
  readonly policy: First;
  /** The lists to append to the answer; undefined until the first policy has done the work of all. */
  silent?: readonly Uint8Array[];
}

/**
 * Judges by all policies within the first one, where the config of all is known: the SDK then reads a resource, or builds
 * the whole stack, once instead of once a policy. It reports in the name and at the level of each policy, in the words
 * that the SDK itself would make of it.
 */
export class Carrier {
  readonly #modules: readonly PolicyModule[];
  readonly #session: Session;
  readonly #links: CarrierLinks;
  readonly #ends: readonly EndReport[];
  #plan: Plan | undefined;

  constructor(modules: readonly PolicyModule[], session: Session, ends: readonly EndReport[], links: CarrierLinks) {
    this.#modules = modules;
    this.#session = session;
    this.#ends = ends;
    this.#links = links;
  }

  /**
   * The policies as a list whose iterator gives the first one and, when that has done the work of all, no other. The SDK
   * runs a policy before it takes the next, so the iterator knows; whatever else goes through the list (the pack's
   * description, remediation, a config that is not known) meets all policies.
   */
  carry(first: First, others: Policies): Policies {
    const turn = (): Turn => this.#turn(first);
    const append = this.#links.lists.append;
    return Object.assign([first, ...others], {
      *[Symbol.iterator]() {
        const current = turn();
        yield current.policy;
        if (current.silent) append(...current.silent);
        else yield* others;
      },
    });
  }

  #turn(first: First): Turn {
    const turn: Turn = {
      policy: {
        ...first,
        validateResource: (args, report) => {
          const plan = this.#planFor(args);
          if (!plan)
            return typeof first.validateResource === "function" ? first.validateResource(args, report) : undefined;
          const { modules } = this.#ofType(plan, args.type);
          return whenLoaded(modules, () => {
            turn.silent = this.#resource(plan, args as unknown as SdkResource, report);
          });
        },
        validateStack: (args, report) => {
          // The first policy's own work comes before the others': it takes the settings and reports their faults.
          const own = first.validateStack(args, report);
          const plan = this.#planFor(args);
          if (!plan) return own;
          for (const problem of plan.problems) report(problem);
          return whenLoaded(concernedIn(plan, args.resources), () => {
            turn.silent = this.#stack(plan, args.resources as unknown as SdkStackResource[], report);
          });
        },
      },
    };
    return turn;
  }

  #planFor(args: Args): Plan | undefined {
    const given = args.getConfig() as Readonly<Record<string, unknown>>;
    const config = this.#links.findConfig(given);
    if (!config) return undefined;
    if (this.#plan?.config === config) return this.#plan;
    this.#session.configure(given);
    const configured = this.#modules
      .map((module) => configure(module, config, this.#session))
      .filter((entry) => entry.speaker.level !== "disabled");
    this.#plan = {
      config,
      resource: configured.filter((entry) => entry.module.scope === "resource"),
      graph: configured.filter((entry) => entry.module.scope === "graph"),
      problems: configProblems(this.#modules, config),
      byType: new Map(),
    };
    return this.#plan;
  }

  #resource(plan: Plan, args: SdkResource, report: unknown): readonly Uint8Array[] {
    const resource = this.#session.resource(args);
    const { concerned, others } = this.#ofType(plan, args.type);
    const silent: NotApplicable[] = [];
    for (const { module, speaker, settings } of concerned) {
      const verdict = judgeConfigured(module, resource, settings);
      this.#session.settle(module, resource, verdict, reportAs(speaker, report));
      if (verdict.kind === "not applicable") silent.push({ policy: module.name, why: verdict.why });
    }
    return silent.length === 0 ? [others] : [others, this.#links.lists.encode(silent)];
  }

  #ofType(plan: Plan, type: string): OfType {
    const known = plan.byType.get(type);
    if (known) return known;
    // A policy over the graph that remediates is one on resources, too, which judges none of them, as the SDK sees it.
    const idle = plan.graph.filter((entry) => entry.module.remediates === true);
    const others = [...plan.resource.filter((entry) => !concerns(entry.module, type)), ...idle];
    const concerned = plan.resource.filter((entry) => concerns(entry.module, type));
    const made = {
      concerned,
      modules: concerned.map((entry) => entry.module),
      others: this.#links.lists.encode(others.map((entry) => ({ policy: entry.module.name }))),
    };
    plan.byType.set(type, made);
    return made;
  }

  #stack(plan: Plan, resources: readonly SdkStackResource[], report: unknown): readonly Uint8Array[] {
    const graph = this.#session.graph(resources);
    const silent: NotApplicable[] = [];
    for (const { module, speaker, settings } of plan.graph) {
      const subjects = module.tokens === "any" ? graph.resources : graph.ofType(module.tokens);
      if (subjects.length === 0) silent.push({ policy: module.name });
      const say = reportAs(speaker, report);
      for (const resource of subjects) {
        this.#session.settle(module, resource, judgeConfigured(module, resource, settings, graph), say);
      }
    }
    for (const { policy, lines } of this.#ends) {
      const level = plan.config.get(policy.name)?.level ?? policy.enforcementLevel ?? "advisory";
      if (level === "disabled") continue;
      const say = reportAs({ ...policy, level }, report);
      for (const { message, urn, level: other } of lines()) say(message, urn, other);
    }
    return [this.#links.lists.encode(silent)];
  }
}

/** The policies over the graph that these resources are about. */
function concernedIn(plan: Plan, resources: readonly { readonly type: string }[]): readonly PolicyModule[] {
  const types = [...new Set(resources.map((resource) => resource.type))];
  return plan.graph.map((entry) => entry.module).filter((module) => types.some((type) => concerns(module, type)));
}

function configure(module: PolicyModule, config: ObservedConfig, session: Session): Configured {
  const { name, title, severity } = module;
  const entry = config.get(name);
  return {
    module,
    speaker: { name, description: title, severity, level: entry?.level ?? levelOf(module) },
    settings: readConfig(module.settings, session.configOf(module, withoutFaulty(module, entry?.properties ?? {}))),
  };
}

/**
 * Entries for no policy or with settings that no policy takes. The engine refuses the latter, where it knows the policy,
 * and hands on the former, about which nobody else says a word.
 */
function configProblems(modules: readonly PolicyModule[], config: ObservedConfig): readonly string[] {
  const known = knownPolicies(modules);
  return [...config].flatMap(([name, { properties }]) => {
    const settings = Object.entries(properties).filter(([setting]) => setting !== MARK);
    return entryProblems(name, new Map(settings), name, known);
  });
}

/**
 * Reports in the name of a policy. The SDK's function also takes an object, which names the policy; it then adds nothing
 * of its own, so the description comes first here, as the SDK puts it. What is left to remediate counts as mandatory.
 */
function reportAs({ name, description, severity, level }: Speaker, report: unknown): Report {
  const say = report as (violation: object) => void;
  const own = level === "remediate" ? "mandatory" : level;
  return (message, urn, other) =>
    say({ name, message: `${description}\n${message}`, description, urn, enforcementLevel: other ?? own, severity });
}
