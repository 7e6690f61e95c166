/**
 * The engine's event log: one JSON object a line, written by `--event-log`. The shapes are those of Pulumi's
 * `sdk/go/common/apitype/events.go` (3.259.0), as far as they are used here.
 */
import { closeSync, existsSync, openSync, readSync } from "node:fs";

/** A resource before or after a step. Secret values are the text `[secret]`. */
export interface ResourceState {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly custom?: boolean;
  readonly parent?: string;
  readonly protect?: boolean;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly provider?: string;
}

/** What the engine does to one resource. `op` is `create`, `same`, `update`, `replace`, `delete` ... */
export interface Step {
  readonly op: string;
  readonly urn: string;
  readonly type: string;
  readonly old?: ResourceState | null;
  readonly new?: ResourceState | null;
  readonly keys?: readonly string[];
  readonly diffs?: readonly string[];
  readonly detailedDiff?: Readonly<Record<string, { readonly diffKind: string; readonly inputDiff: boolean }>> | null;
}

/** A message of the engine, the program or a provider. `message` carries color directives such as `<{%reset%}>`. */
export interface Diagnostic {
  readonly urn?: string;
  readonly prefix?: string;
  readonly message: string;
  /** `info`, `info#err`, `warning` or `error`; {@link EventLog} leaves `debug` out. */
  readonly severity: string;
  readonly ephemeral?: boolean;
}

/** A policy that a resource (or, without one, the stack) violates. */
export interface PolicyViolation {
  readonly resourceUrn?: string;
  readonly message: string;
  readonly policyName: string;
  readonly policyPackName: string;
  readonly policyPackVersion: string;
  /** `advisory`, `mandatory`, `remediate` or `disabled`, in the engine's words. */
  readonly enforcementLevel: string;
  readonly severity?: string;
}

/** The policies that passed and failed on one resource, or on the stack. */
export interface PolicySummary {
  readonly resourceUrn?: string;
  readonly policyPackName: string;
  readonly passed?: readonly string[];
  readonly failed?: readonly string[];
}

/** One event; exactly one of the members besides `sequence` and `timestamp` is there. */
export interface EngineEvent {
  readonly sequence: number;
  readonly timestamp: number;
  readonly diagnosticEvent?: Diagnostic;
  readonly resourcePreEvent?: { readonly metadata: Step; readonly planning?: boolean };
  readonly resOutputsEvent?: { readonly metadata: Step; readonly planning?: boolean };
  readonly resOpFailedEvent?: { readonly metadata: Step; readonly status: number };
  readonly policyEvent?: PolicyViolation;
  /** What a policy of the level `remediate` made of a resource's inputs. */
  readonly policyRemediationEvent?: {
    readonly resourceUrn?: string;
    readonly policyName: string;
    readonly before?: Readonly<Record<string, unknown>>;
    readonly after?: Readonly<Record<string, unknown>>;
  };
  readonly policyAnalyzeSummaryEvent?: PolicySummary;
  readonly policyAnalyzeStackSummaryEvent?: PolicySummary;
  readonly policyLoadEvent?: Readonly<Record<string, never>>;
  readonly summaryEvent?: {
    readonly durationSeconds: number;
    readonly resourceChanges?: Readonly<Record<string, number>>;
    readonly PolicyPacks?: Readonly<Record<string, string>>;
    readonly result?: string;
  };
}

/** Takes the engine's color directives (`<{%fg 2%}>`, `<{%reset%}>`) out of a text. */
export function plain(text: string): string {
  return text.replaceAll(/<\{%[^%]*%\}>/g, "");
}

/** A resource as people call it: `type name` of its URN, without the types of its parents. */
export function resourceName(urn: string | undefined): string {
  if (urn === undefined || urn === "") return "the stack";
  const [types = "", name = ""] = urn.split("::").slice(2);
  return `${types.split("$").at(-1) ?? types} ${name}`;
}

/** What a policy reported, without its description, which the engine puts into the first line. */
export function whatIsWrong(violation: PolicyViolation): string {
  const [first = "", ...rest] = plain(violation.message).trim().split("\n");
  return rest.length === 0 ? first : rest.join("\n").trim();
}

/**
 * Follows an event log while the engine writes it. Debug messages are left out: among them the SDK puts each resource's
 * outputs with the secrets in plain text ("RegisterResource RPC finished", @pulumi/pulumi 3.259.0).
 */
export class EventLog {
  readonly #file: string;
  #offset = 0;
  #rest = "";

  constructor(file: string) {
    this.#file = file;
  }

  /** The events written since the last call. A line that is not whole yet is kept for the next. */
  read(): EngineEvent[] {
    if (!existsSync(this.#file)) return [];
    const handle = openSync(this.#file, "r");
    const chunks: Buffer[] = [];
    try {
      for (;;) {
        const buffer = Buffer.alloc(1 << 20);
        const count = readSync(handle, buffer, 0, buffer.length, this.#offset);
        if (count === 0) break;
        this.#offset += count;
        chunks.push(buffer.subarray(0, count));
      }
    } finally {
      closeSync(handle);
    }
    // A chunk may end inside a character: only whole lines are decoded.
    const bytes = Buffer.concat([Buffer.from(this.#rest, "latin1"), ...chunks]);
    const end = bytes.lastIndexOf(10) + 1;
    this.#rest = bytes.subarray(end).toString("latin1");
    return bytes
      .subarray(0, end)
      .toString("utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as EngineEvent)
      .filter(({ diagnosticEvent }) => diagnosticEvent?.severity !== "debug");
  }
}
