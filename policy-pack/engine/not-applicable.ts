import { sdkModule } from "../policy/sdk-modules.ts";

/**
 * What this file leans on: the server of @pulumi/policy makes its answers by `makeAnalyzeResponse(diagnostics,
 * notApplicable)` of `protoutil.js`, called through that export, as soon as the loop over the policies has ended. An answer
 * names the policies that had nothing to say, so that the engine does not count them as passed (newPolicySummary in
 * pulumi/pulumi). They are hundreds for each resource and the same for all of a type: written once a type as protobuf, and
 * appended to the answer's bytes, which is how protobuf joins repeated fields. Where an SDK differs, nothing is appended:
 * the engine's summary then counts these policies as passed, and every verdict stays as it is.
 */
interface ProtoUtil {
  makeAnalyzeResponse?: (diagnostics: unknown, notApplicable: unknown) => Message;
}

interface Message {
  serializeBinary(): Uint8Array;
}

interface AnalyzerMessages {
  readonly AnalyzeResponse: new () => Message & { setNotApplicableList(list: readonly Message[]): unknown };
  readonly PolicyNotApplicable: new () => Message & {
    setPolicyName(name: string): unknown;
    setReason(reason: string): unknown;
  };
}

/** A policy that has nothing to say, and why where that is more than the type. */
export interface NotApplicable {
  readonly policy: string;
  readonly why?: string;
}

/** Appends lists of policies to answers. */
export interface NotApplicableLists {
  /** A list as it is on the wire. */
  encode(list: readonly NotApplicable[]): Uint8Array;
  /** Appends to the answer made next, which must be within the same turn of JavaScript. */
  append(...encoded: readonly Uint8Array[]): void;
}

/** Makes the SDK's answers take appended lists. Where the SDK differs, nothing is appended. */
export function notApplicableLists(): NotApplicableLists {
  const messages = sdkModule<AnalyzerMessages>("@pulumi/pulumi/proto/analyzer_pb");
  const util = sdkModule<Required<ProtoUtil>>("./protoutil");
  const make = util?.makeAnalyzeResponse;
  if (!util || !make || !isComplete(messages)) return { encode: () => NOTHING, append: () => undefined };
  let next: readonly Uint8Array[] = [];
  util.makeAnalyzeResponse = (diagnostics, notApplicable) => {
    const appended = next;
    next = [];
    const response = make(diagnostics, notApplicable);
    const own = response.serializeBinary.bind(response);
    response.serializeBinary = () => Buffer.concat([own(), ...appended]);
    return response;
  };
  const encodeOnce = remembering((entry) => encode(messages, [entry]));
  return { encode: (list) => Buffer.concat(list.map(encodeOnce)), append: (...encoded) => (next = encoded) };
}

const NOTHING = new Uint8Array();

/** How many entries are kept as bytes: a policy gives the same few reasons again and again. */
const MOST_KEPT = 10_000;

/** Bytes of entries may be joined, as those of lists may, so that each policy and reason is written once. */
function remembering(write: (entry: NotApplicable) => Uint8Array) {
  const kept = new Map<string, Uint8Array>();
  return (entry: NotApplicable): Uint8Array => {
    const key = entry.why === undefined ? entry.policy : `${entry.policy}\n${entry.why}`;
    const known = kept.get(key);
    if (known) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const written = write(entry);
    kept.set(key, written);
    return written;
  };
}

function isComplete(messages: Partial<AnalyzerMessages> | undefined): messages is AnalyzerMessages {
  return messages?.AnalyzeResponse !== undefined && messages.PolicyNotApplicable !== undefined;
}

function encode(messages: AnalyzerMessages, list: readonly NotApplicable[]): Uint8Array {
  const entries = list.map(({ policy, why }) => {
    const entry = new messages.PolicyNotApplicable();
    entry.setPolicyName(policy);
    if (why !== undefined) entry.setReason(why);
    return entry;
  });
  const response = new messages.AnalyzeResponse();
  response.setNotApplicableList(entries);
  return response.serializeBinary();
}
