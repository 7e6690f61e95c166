import { afterReading, type Method } from "./requests.ts";
import { sdkModule } from "../policy/sdk-modules.ts";

/**
 * What this file leans on: @pulumi/policy serves `AnalyzerService` of @pulumi/pulumi/proto, whose `configure` request is
 * read by a function of that exported definition. Wrapping it shows every policy's level and settings, of which the SDK
 * hands each policy only its own settings. The wrapper also adds a number to the settings of one policy, and of those
 * that remediate: only where a policy finds the number in its own config is what was seen here what the SDK goes by.
 */
interface AnalyzerService {
  readonly configure?: Method<ConfigureRequest>;
}

interface ConfigureRequest {
  getPolicyconfigMap(): {
    entries(): Iterable<readonly [string, PolicyConfig]>;
  };
}

interface PolicyConfig {
  getEnforcementlevel(): number;
  getProperties(): Struct | undefined;
}

interface Struct {
  toJavaScript(): Record<string, unknown>;
  getFieldsMap(): { set(key: string, value: unknown): unknown };
}

interface StructValues {
  readonly Value: { fromJavaScript(value: unknown): unknown };
}

/** The level of a policy, in the SDK's words. */
export type Level = "advisory" | "mandatory" | "disabled" | "remediate";

/** One policy's entry of the config. */
export interface PolicyEntry {
  readonly level: Level;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The config of all policies, by name. A config that the engine sends later is another object. */
export type ObservedConfig = ReadonlyMap<string, PolicyEntry>;

/** The config that the SDK goes by, told by what the marked policy was given; undefined where that cannot be told. */
export type FindConfig = (given: Readonly<Record<string, unknown>>) => ObservedConfig | undefined;

/** The member that marks the config of one policy. */
export const MARK = "$observed";

/** `EnforcementLevel` of analyzer.proto, by number. */
const LEVELS: readonly Level[] = ["advisory", "mandatory", "disabled", "remediate"];

/** Reads the whole config as it arrives, and marks it in the settings of `marked`. Call before the pack is served. */
export function observeConfig(marked: string): FindConfig {
  const service = sdkModule<{ AnalyzerService: AnalyzerService }>("@pulumi/pulumi/proto/analyzer_grpc_pb");
  const values = sdkModule<StructValues>("google-protobuf/google/protobuf/struct_pb")?.Value;
  if (!values) return () => undefined;
  let generation = 0;
  let current: ObservedConfig = new Map();
  afterReading(service?.AnalyzerService?.configure, (request) => {
    current = readEntries(request);
    generation += 1;
    const mark = values.fromJavaScript(generation);
    for (const [name, entry] of request.getPolicyconfigMap().entries()) {
      if (name === marked || current.get(name)?.level === "remediate")
        entry.getProperties()?.getFieldsMap().set(MARK, mark);
    }
  });
  return (given) => (generation > 0 && given[MARK] === generation ? current : undefined);
}

function readEntries(request: ConfigureRequest): ObservedConfig {
  const entries = new Map<string, PolicyEntry>();
  for (const [name, entry] of request.getPolicyconfigMap().entries()) {
    const level = LEVELS[entry.getEnforcementlevel()];
    // The SDK refuses the whole config for the sake of a level that it does not know.
    if (level === undefined) continue;
    entries.set(name, { level, properties: entry.getProperties()?.toJavaScript() ?? {} });
  }
  return entries;
}
