/** What a stand-in provider answers, in plain values: the gRPC service is only a translation of this. */
import type { Value, ValueMap } from "./wire.ts";

/** Why an input is refused, and where. */
export interface Failure {
  /** Property path, such as `healthCheck.timeout`; empty for the whole resource. */
  readonly property: string;
  readonly reason: string;
}

/** Inputs to check, as the engine sends them. */
export interface CheckRequest {
  readonly urn: string;
  /** The inputs of the last run; undefined for a resource that is to be created. */
  readonly olds: ValueMap | undefined;
  readonly news: ValueMap;
  /** What the stack's `pulumi:autonaming` setting asks for. */
  readonly autonaming?: { readonly proposedName: string; readonly mode: "propose" | "enforce" | "disable" };
}

/** The checked inputs, completed, or why they are refused. */
export interface CheckResult {
  readonly inputs: ValueMap;
  readonly failures: readonly Failure[];
}

/** How a property differs. */
export type DiffKind = "add" | "add-replace" | "delete" | "delete-replace" | "update" | "update-replace";

/** Old state and new inputs to compare. */
export interface DiffRequest {
  readonly urn: string;
  readonly id: string;
  readonly olds: ValueMap;
  readonly oldInputs: ValueMap | undefined;
  readonly news: ValueMap;
  readonly ignoreChanges: readonly string[];
}

/** What differs, by property path. */
export interface DiffResult {
  readonly detailed: ReadonlyMap<string, DiffKind>;
  /** Whether the old one must go first, since both would bear the same fixed name. */
  readonly deleteBeforeReplace: boolean;
}

/** An id and its outputs; an empty id says that the resource is not there (Read), or not known yet (Create in preview). */
export interface State {
  readonly id: string;
  readonly outputs: ValueMap;
  /** For Read: the inputs as the account has them. */
  readonly inputs?: ValueMap;
}

/** A resource to read. */
export interface ReadRequest {
  readonly urn: string;
  readonly id: string;
  readonly properties: ValueMap;
  /** Absent when the program only looks the resource up (`.get`) or imports it. */
  readonly inputs: ValueMap | undefined;
}

/** A function's result or why its arguments are refused. */
export interface InvokeResult {
  readonly result: ValueMap;
  readonly failures: readonly Failure[];
}

/** A remote component's outputs. */
export interface ConstructResult {
  readonly urn: string;
  readonly state: Readonly<Record<string, Value>>;
}

/** What a remote component is asked to make. */
export interface ConstructRequest {
  readonly type: string;
  readonly name: string;
  readonly parent: string;
  readonly project: string;
  readonly stack: string;
  readonly inputs: ValueMap;
  readonly dryRun: boolean;
  /** Address of the engine's resource monitor, where the component registers itself. */
  readonly monitor: string;
}

/** One package's provider. Methods throw an Error whose message is for the user. */
export interface Provider {
  readonly package: string;
  readonly version: string;
  configure(config: ValueMap): void;
  /** Where the engine takes log messages; "" for none. */
  attach(engineAddress: string): void;
  check(request: CheckRequest): Promise<CheckResult>;
  diff(request: DiffRequest): Promise<DiffResult>;
  create(request: { urn: string; inputs: ValueMap; preview: boolean }): Promise<State>;
  read(request: ReadRequest): Promise<State>;
  update(request: {
    urn: string;
    id: string;
    olds: ValueMap;
    news: ValueMap;
    preview: boolean;
    ignoreChanges: readonly string[];
  }): Promise<State>;
  delete(request: { urn: string; id: string; properties: ValueMap }): Promise<void>;
  invoke(token: string, args: ValueMap): Promise<InvokeResult>;
  construct(request: ConstructRequest): Promise<ConstructResult>;
}
