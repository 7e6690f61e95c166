/** What a preview found, condensed for a reader: the end of `npm start`, and the report's first page. */
import { plain, resourceName, whatIsWrong } from "./engine-events.ts";
import type { EngineEvent } from "./engine-events.ts";
import type { ResourceOutcome } from "./result-json.ts";
import { resourcesOf } from "./result-json.ts";
import type { RunResult } from "./run.ts";
import { withoutTraces } from "./trace-filter.ts";
import { errorsOf, thrownPolicies } from "./verdict.ts";

/** A policy's complaint about one resource, or about the stack. */
export interface Complaint {
  readonly policy: string;
  readonly resource: string;
  readonly message: string;
}

/** A run in numbers and lists. */
export interface Summary {
  readonly stack: string;
  readonly exitCode: number;
  readonly seconds: number;
  readonly resources: number;
  /** By service (the middle of the type), each with its types and how many of each. */
  readonly services: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly policies: {
    /** Names of policies that looked at something and complained about nothing. */
    readonly held: readonly string[];
    /** Complaints of mandatory policies. */
    readonly violated: readonly Complaint[];
    /** Complaints of advisory policies. */
    readonly advised: readonly Complaint[];
    /** What cannot be decided before the deployment, in the pack's words. */
    readonly undecided: readonly string[];
    /** Accepted deviations and exceptions that were applied, or that nothing needs. */
    readonly tolerated: readonly Complaint[];
  };
  readonly errors: readonly string[];
  /** What the program said (`console.log`, `pulumi.log`). */
  readonly messages: readonly string[];
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly notices: readonly string[];
}

/** The policies of a pack that report about the pack itself (policy-pack/engine/pack.ts). */
const ABOUT_THE_PACK: ReadonlySet<string> = new Set(["settings", "exceptions", "undecided"]);

/** Condenses a run. */
export function summarize(stack: string, result: RunResult): Summary {
  const resources = resourcesOf(result.events);
  const real = resources.filter(({ type }) => !/^pulumi:/.test(type));
  const stackResource = resources.find(({ type }) => type === "pulumi:pulumi:Stack");
  return {
    stack,
    exitCode: result.exitCode,
    seconds: Math.round(result.durationMs / 100) / 10,
    resources: real.length,
    services: byService(real),
    policies: policiesOf(result.events),
    errors: [...thrownPolicies(result.events), ...errorTexts(result)],
    messages: result.events.flatMap(({ diagnosticEvent: said }) =>
      said !== undefined && /^(info|warning)/.test(said.severity) && said.ephemeral !== true
        ? [plain(said.message).trim()]
        : [],
    ),
    outputs: stackResource?.outputs ?? {},
    notices: result.notices,
  };
}

function errorTexts(result: RunResult): string[] {
  const said = errorsOf(result.events).map(({ message }) => withoutTraces(`${plain(message).trim()}\n`).trim());
  const real = said.filter((text) => !/^(preview|update|refresh|destroy) failed$/.test(text));
  // Before the engine has started, the CLI says what is wrong on stderr only.
  return real.length === 0 && result.exitCode !== 0 && result.events.length === 0 ? [result.stderr.trim()] : real;
}

function byService(resources: readonly ResourceOutcome[]): Record<string, Record<string, number>> {
  const services: Record<string, Record<string, number>> = {};
  for (const { type } of resources.toSorted((a, b) => a.type.localeCompare(b.type))) {
    const [pkg = "", module = "", name = type] = type.split(":");
    const service = pkg === "aws" ? (module.split("/")[0] ?? module) : pkg === "zero-trust-aws" ? "components" : pkg;
    const types = (services[service] ??= {});
    types[name] = (types[name] ?? 0) + 1;
  }
  return services;
}

function policiesOf(events: readonly EngineEvent[]): Summary["policies"] {
  const complaints = events.flatMap(({ policyEvent }) =>
    policyEvent === undefined
      ? []
      : [
          {
            policy: policyEvent.policyName,
            resource: resourceName(policyEvent.resourceUrn),
            message: whatIsWrong(policyEvent),
            level: policyEvent.enforcementLevel,
          },
        ],
  );
  const passed = new Set(
    events.flatMap((event) => [
      ...(event.policyAnalyzeSummaryEvent?.passed ?? []),
      ...(event.policyAnalyzeStackSummaryEvent?.passed ?? []),
    ]),
  );
  for (const { policy } of complaints) passed.delete(policy);
  const bare = ({ policy, resource, message }: Complaint): Complaint => ({ policy, resource, message });
  const about = (name: string) => complaints.filter(({ policy }) => policy === name).map(bare);
  return {
    held: [...passed].filter((name) => !ABOUT_THE_PACK.has(name)).toSorted(),
    violated: complaints.filter(({ level }) => level === "mandatory").map(bare),
    advised: complaints.filter(({ level, policy }) => level !== "mandatory" && !ABOUT_THE_PACK.has(policy)).map(bare),
    undecided: about("undecided").flatMap(({ message }) => message.split("\n").filter((line) => line.startsWith("- "))),
    tolerated: about("exceptions"),
  };
}
