import { withoutFaulty } from "../config/config-entries.ts";
import type { PolicyModule } from "../policy/define-policy.ts";
import { enforcedLevel } from "../config/enforcement.ts";
import { type PackSettings, waiverFor } from "../config/exceptions.ts";
import { concerns, judgeResource } from "../policy/judge.ts";
import { whenLoaded } from "./manifest.ts";
import type { FindConfig, ObservedConfig } from "./observed-config.ts";
import { Resource } from "../policy/resource.ts";
import { isMarked, readSent, secretValue, type SentInputs, sentInputs, toRemediated } from "./sdk.ts";
import { identity, type SdkResource, type Session } from "./session.ts";
import { withThresholds } from "../config/thresholds.ts";
import type { Fault, Remedy } from "../policy/verdict.ts";

interface RemediationArgs extends SdkResource {
  getConfig<T extends object>(): T;
}

type Given = Readonly<Record<string, unknown>>;

/** The pack's settings by config, read once. Not the session's own: those belong to the calls that judge. */
const settingsOf = new WeakMap<ObservedConfig, PackSettings>();

/**
 * What the SDK calls for a policy of the level `remediate`, before anything is judged. Changes only what the policy calls
 * violated and has a remedy for, and nothing at all where an exception covers the resource, where the pack cannot tell
 * its config (exceptions are in the config of another policy), or where the remedies would not cure: what is left is
 * then reported as a violation, as of a mandatory policy.
 */
export function remediation(module: PolicyModule, session: Session, find: FindConfig = () => undefined) {
  const cure = (args: RemediationArgs): Record<string, unknown> | undefined => {
    const given = args.getConfig<Given>();
    const config = find(given);
    const inputs = sentInputs(args.props);
    if (!config || !inputs) return undefined;
    const settings = readOnce(session, config);
    if (isSpared(settings, module, args.urn)) return undefined;
    const own = withThresholds(settings.thresholds, module, withoutFaulty(module, given));
    const remedied = remedy(module, inputs, (of) => resourceOf(args, of), own);
    return remedied && toRemediated(remedied.sent);
  };
  return (args: RemediationArgs) => (concerns(module, args.type) ? whenLoaded([module], () => cure(args)) : undefined);
}

function readOnce(session: Session, config: ObservedConfig): PackSettings {
  const known = settingsOf.get(config);
  if (known) return known;
  const entry = config.get("settings");
  const settings = session.read(entry && entry.level !== "disabled" ? entry.properties : {});
  settingsOf.set(config, settings);
  return settings;
}

/** True where the settings let the policy alone on this resource: nothing is to be changed there. */
function isSpared(settings: PackSettings, module: PolicyModule, urn: string): boolean {
  if (enforcedLevel(settings.enforcement, module) === "disabled") return true;
  const waiver = waiverFor(settings, module.name, urn);
  return waiver !== undefined && waiver.kind !== "expired";
}

function resourceOf(args: SdkResource, { inputs }: SentInputs): Resource {
  return new Resource({ ...identity(args), inputs });
}

/** The inputs with what the policy calls violated set right; undefined where there is nothing to set, or it is no cure. */
export function remedy(
  module: PolicyModule,
  given: SentInputs,
  resource: (inputs: SentInputs) => Resource,
  config: Given,
): SentInputs | undefined {
  const remedies = remediesOf(module, resource(given), config);
  const sent = remedies.reduce<unknown>((bag, { place, value }) => bag && withValue(bag, place, value), given.sent);
  if (remedies.length === 0 || sent === undefined) return undefined;
  const after = readSent(sent as object);
  if (!after) return undefined;
  const left = remediesOf(module, resource(after), config);
  return left.length === 0 ? after : undefined;
}

/** The remedies for what the policy calls violated, by place. */
export function remediesOf(
  module: PolicyModule,
  resource: Resource,
  config: Given,
): readonly { readonly place: string; readonly value: Remedy }[] {
  const { alone } = module;
  const verdict = judgeResource(alone ? { ...module, run: alone } : module, resource, config);
  if (verdict.kind !== "violated") return [];
  return verdict.faults.flatMap(({ at, remedy: value }: Fault) =>
    at === undefined || value === undefined ? [] : [{ place: at.path, value }],
  );
}

/** A copy with the value at that place; undefined where there is no such place to be had without undoing what is there. */
function withValue(bag: unknown, place: string, value: Remedy): unknown {
  const steps = place.match(/[^.[\]]+/g) ?? [];
  return set(bag, steps, value);
}

function set(sent: unknown, steps: readonly string[], value: Remedy): unknown {
  const [step, ...rest] = steps;
  if (isObject(sent)) {
    const secret = secretValue(sent);
    if (secret) return withMember(sent, "value", set(secret.value, steps, value));
    if (isMarked(sent)) return undefined;
  }
  if (step === undefined) return sent !== null && typeof sent === "object" ? undefined : value;
  if (Array.isArray(sent)) {
    const item = set(sent[Number(step)], rest, value);
    return Number(step) < sent.length && item !== undefined ? sent.with(Number(step), item) : undefined;
  }
  if (sent === undefined || sent === null || sent === "") return withMember({}, step, set(undefined, rest, value));
  if (!isObject(sent)) return undefined;
  return withMember(sent, step, set(Object.hasOwn(sent, step) ? sent[step] : undefined, rest, value));
}

function withMember(sent: Given, key: string, member: unknown): Given | undefined {
  return member === undefined ? undefined : { ...sent, [key]: member };
}

function isObject(sent: unknown): sent is Given {
  return sent !== null && typeof sent === "object" && !Array.isArray(sent);
}
