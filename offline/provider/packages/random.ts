/** The stand-in for the `random` package: real values within the rules that the program sets, the same in every run. */
import type { CheckRequest, CheckResult, DiffRequest, DiffResult, Failure, State } from "../provider.ts";
import type { SdkTypings } from "../aws/typings.ts";
import { checkSchema } from "../aws/schema-check.ts";
import { diffInputs } from "../aws/diff.ts";
import { tokenOfUrn } from "../aws/tokens.ts";
import type { Notices } from "../notices.ts";
import { hasUnknown, isGiven, revealMap } from "../values.ts";
import { Secret, UNKNOWN } from "../wire.ts";
import type { Value, ValueMap } from "../wire.ts";
import { PassThroughProvider } from "./pass-through.ts";
import { RANDOM_DEFAULTS, randomResult, SeededStream } from "./random-values.ts";

/** Outputs that the real provider marks as secret (registry documentation of each resource). */
const SECRET_OUTPUTS: ReadonlySet<string> = new Set([
  "RandomPassword.result",
  "RandomPassword.bcryptHash",
  "RandomBytes.base64",
  "RandomBytes.hex",
]);

/** Serves `random:index/*`. */
export class RandomProvider extends PassThroughProvider {
  readonly #typings: SdkTypings;
  readonly #asAws: boolean;

  constructor(typings: SdkTypings, asAws: boolean, notices: Notices) {
    super("random", typings.version, notices);
    this.#typings = typings;
    this.#asAws = asAws;
  }

  override async check(request: CheckRequest): Promise<CheckResult> {
    const shape = this.#typings.resource(tokenOfUrn(request.urn));
    if (shape === undefined) return { inputs: request.news, failures: [unknown(request.urn)] };
    const inputs = { ...RANDOM_DEFAULTS[kindOf(request.urn)], ...given(request.news) };
    return checkSchema(inputs, shape.inputs, undefined, (name) => this.#typings.nested(name));
  }

  /** Every change makes another random value, which is another resource. */
  override async diff(request: DiffRequest): Promise<DiffResult> {
    const changes = diffInputs(request.oldInputs ?? request.olds, request.news, undefined);
    const replaces = [...changes].map(
      ([path, kind]) => [path, kind.endsWith("replace") ? kind : (`${kind}-replace` as typeof kind)] as const,
    );
    return { detailed: new Map(replaces), deleteBeforeReplace: false };
  }

  override async create(request: { urn: string; inputs: ValueMap; preview: boolean }): Promise<State> {
    const kind = kindOf(request.urn);
    const unknownInputs = hasUnknown(request.inputs);
    const seed = `${request.urn}|${JSON.stringify(revealMap(request.inputs))}`;
    const made = unknownInputs ? undefined : randomResult(kind, revealMap(request.inputs), new SeededStream(seed));
    if (made === undefined && !unknownInputs) throw new Error(unknown(request.urn).reason);
    const computed = made?.outputs ?? {};
    const hide = request.preview && (this.#asAws || unknownInputs);
    const outputs = Object.entries(computed).map(([name, value]): [string, Value] => {
      const shown = hide ? UNKNOWN : value;
      return [name, SECRET_OUTPUTS.has(`${kind}.${name}`) ? new Secret(shown) : shown];
    });
    return { id: hide ? "" : (made?.id ?? ""), outputs: { ...request.inputs, ...Object.fromEntries(outputs) } };
  }
}

function kindOf(urn: string): string {
  return tokenOfUrn(urn).split(":")[2] ?? "";
}

function given(inputs: ValueMap): ValueMap {
  return Object.fromEntries(Object.entries(inputs).filter(([, value]) => isGiven(value)));
}

function unknown(urn: string): Failure {
  return {
    property: "",
    reason: `found the resource type ${tokenOfUrn(urn)}, which the installed @pulumi/random does not have`,
  };
}
