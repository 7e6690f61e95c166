/** The machine-readable result of a run: `--json`, and the base of the summary of `npm start`. */
import { plain } from "./engine-events.ts";
import type { EngineEvent, PolicyViolation, ResourceState, Step } from "./engine-events.ts";
import type { RunResult } from "./run.ts";

/** A resource as the run left it: what the program said, and what the simulated account answered. */
export interface ResourceOutcome {
  readonly urn: string;
  readonly type: string;
  readonly id?: string | undefined;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

/** One step of the engine. A replacement has three: `create-replacement`, `replace`, `delete-replaced`. */
export interface StepOutcome {
  readonly urn: string;
  readonly type: string;
  readonly op: string;
  /** The properties that make it a replacement. */
  readonly replacedBecauseOf: readonly string[];
  /** The properties that differ. */
  readonly changed: readonly string[];
}

/** A result as plain data. */
export interface ResultJson {
  readonly exitCode: number;
  readonly durationMs: number;
  /** Always false: offline runs do not ask AWS. */
  readonly askedAws: false;
  readonly resources: readonly ResourceOutcome[];
  readonly steps: readonly StepOutcome[];
  readonly violations: readonly PolicyViolation[];
  readonly diagnostics: readonly {
    readonly severity: string;
    readonly urn?: string | undefined;
    readonly message: string;
  }[];
  readonly notices: readonly string[];
}

/** The resources there are after the run, in the order in which the engine was done with them. */
export function resourcesOf(events: readonly EngineEvent[]): ResourceOutcome[] {
  const resources = new Map<string, ResourceOutcome>();
  for (const { metadata } of stepsOf(events)) {
    const state: ResourceState | null | undefined = metadata.new;
    if (/^(delete|discard)/.test(metadata.op) && metadata.op !== "delete-replaced") resources.delete(metadata.urn);
    else if (state !== null && state !== undefined)
      resources.set(state.urn, {
        urn: state.urn,
        type: state.type,
        id: state.id === "" ? undefined : state.id,
        inputs: state.inputs ?? {},
        outputs: state.outputs ?? {},
      });
  }
  return [...resources.values()];
}

/** Steps at their begin and at their end: a `same` step of a component only has one of the two. */
function stepsOf(events: readonly EngineEvent[]): { metadata: Step }[] {
  return events.flatMap(({ resourcePreEvent, resOutputsEvent }) => {
    const step = resOutputsEvent ?? resourcePreEvent;
    return step === undefined ? [] : [step];
  });
}

/** The steps of a run, in the engine's order. */
export function stepOutcomes(events: readonly EngineEvent[]): StepOutcome[] {
  return events.flatMap(({ resourcePreEvent }) => {
    if (resourcePreEvent === undefined) return [];
    const { urn, type, op, keys, diffs } = resourcePreEvent.metadata;
    return [{ urn, type, op, replacedBecauseOf: keys ?? [], changed: diffs ?? [] }];
  });
}

/** A run's result as plain data; the engine has blinded the secrets in it. */
export function asJson(result: RunResult): ResultJson {
  return {
    exitCode: result.exitCode,
    durationMs: Math.round(result.durationMs),
    askedAws: false,
    resources: resourcesOf(result.events),
    steps: stepOutcomes(result.events),
    violations: result.events.flatMap(({ policyEvent }) =>
      policyEvent === undefined ? [] : [{ ...policyEvent, message: plain(policyEvent.message) }],
    ),
    diagnostics: result.events.flatMap(({ diagnosticEvent }) =>
      diagnosticEvent === undefined || diagnosticEvent.ephemeral === true
        ? []
        : [{ severity: diagnosticEvent.severity, urn: diagnosticEvent.urn, message: plain(diagnosticEvent.message) }],
    ),
    notices: result.notices,
  };
}
