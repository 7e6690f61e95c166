/** Small operations on property values that every part of the stand-in shares. */
import { isList, isMap, Opaque, Secret, Unknown } from "./wire.ts";
import type { Path, Value, ValueMap } from "./wire.ts";

/** The value without its secret wrappers, at any depth. */
export function reveal(value: Value): Value {
  if (value instanceof Secret) return reveal(value.value);
  if (isList(value)) return value.map(reveal);
  if (isMap(value)) return revealMap(value);
  return value;
}

/** As {@link reveal}, for an object. */
export function revealMap(map: ValueMap): ValueMap {
  return Object.fromEntries(Object.entries(map).map(([key, item]) => [key, reveal(item)]));
}

/** Whether anything in the value is secret. */
export function hasSecret(value: Value | undefined): boolean {
  if (value instanceof Secret) return true;
  if (isList(value)) return value.some(hasSecret);
  return isMap(value) && Object.values(value).some(hasSecret);
}

/** Whether anything in the value is unknown. */
export function hasUnknown(value: Value | undefined): boolean {
  if (value instanceof Unknown) return true;
  if (value instanceof Secret) return hasUnknown(value.value);
  if (isList(value)) return value.some(hasUnknown);
  return isMap(value) && Object.values(value).some(hasUnknown);
}

/** Whether a value counts as given: present and not null. */
export function isGiven(value: Value | undefined): value is Exclude<Value, null> {
  return value !== undefined && value !== null;
}

/** The string, when the value is one; a secret's content counts. */
export function asString(value: Value | undefined): string | undefined {
  const plain = value instanceof Secret ? value.value : value;
  return typeof plain === "string" ? plain : undefined;
}

/** The number, when the value is one or a string that spells one. */
export function asNumber(value: Value | undefined): number | undefined {
  const plain = value instanceof Secret ? value.value : value;
  if (typeof plain === "number") return plain;
  if (typeof plain === "string" && /^-?\d+(\.\d+)?$/.test(plain)) return Number(plain);
  return undefined;
}

/** The boolean, when the value is one or spells one. */
export function asBoolean(value: Value | undefined): boolean | undefined {
  const plain = value instanceof Secret ? value.value : value;
  if (plain === true || plain === "true") return true;
  if (plain === false || plain === "false") return false;
  return undefined;
}

/** The known strings of a list; unknown items are left out. */
export function asStrings(value: Value | undefined): readonly string[] {
  const plain = value instanceof Secret ? value.value : value;
  return isList(plain) ? plain.map(asString).filter((item) => item !== undefined) : [];
}

/** The list's objects; unknown items are left out, anything but a list is empty. */
export function asMaps(value: Value | undefined): readonly ValueMap[] {
  const plain = value instanceof Secret ? value.value : value;
  return isList(plain) ? plain.filter(isMap) : [];
}

/** The object, when the value is one, else an empty one. */
export function asMap(value: Value | undefined): ValueMap {
  const plain = value instanceof Secret ? value.value : value;
  return isMap(plain) ? plain : {};
}

/** The value at a path, looking through secrets. */
export function getAt(value: Value | undefined, path: Path): Value | undefined {
  let current: Value | undefined = value;
  for (const step of path) {
    const plain: Value | undefined = current instanceof Secret ? current.value : current;
    if (typeof step === "number") current = isList(plain) ? plain[step] : undefined;
    else current = isMap(plain) ? plain[step] : undefined;
    if (current === undefined) return undefined;
  }
  return current;
}

/** `a.b[0].c`: the form of paths in messages and detailed diffs. */
export function formatPath(path: Path): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else if (/^[A-Za-z_$][\w$]*$/.test(step)) text += text === "" ? step : `.${step}`;
    else text += `["${step}"]`;
  }
  return text;
}

/** Deep equality, secrets equal to their content; two unknowns are not equal, since nothing is known of either. */
export function equal(a: Value | undefined, b: Value | undefined): boolean {
  if (a instanceof Secret) return equal(a.value, b);
  if (b instanceof Secret) return equal(a, b.value);
  if (a instanceof Unknown || b instanceof Unknown) return false;
  if (a instanceof Opaque && b instanceof Opaque) return equal(a.fields, b.fields);
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => equal(item, b[index]));
  if (isMap(a) && isMap(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].every((key) => equal(a[key] ?? null, b[key] ?? null));
  }
  return (a ?? null) === (b ?? null);
}

/** Wraps again as secret what the model has secret at the same place; a list that changed its length is secret whole. */
export function secretLike(value: Value, model: Value | undefined): Value {
  if (model === undefined || !hasSecret(model) || value instanceof Secret) return value;
  if (model instanceof Secret) return new Secret(value);
  if (isMap(model) && isMap(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, secretLike(item, model[key])]));
  }
  if (isList(model) && isList(value) && model.length === value.length) {
    return value.map((item, index) => secretLike(item, model[index]));
  }
  return new Secret(value);
}

/** A value for a message: secrets masked, long text cut, unknown said. */
export function show(value: Value | undefined): string {
  if (value instanceof Secret) return "[secret]";
  if (value instanceof Unknown) return "(not known yet)";
  const text = value === undefined ? "nothing" : JSON.stringify(hasSecret(value) ? "[secret]" : value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** A text with every secret text of some inputs masked, for messages about them. */
export function maskSecrets(text: string, inputs: Value): string {
  return secretTexts(inputs, false).reduce((masked, secret) => masked.replaceAll(secret, "[secret]"), text);
}

function secretTexts(value: Value, within: boolean): readonly string[] {
  if (value instanceof Secret) return secretTexts(value.value, true);
  if (isList(value)) return value.flatMap((item) => secretTexts(item, within));
  if (isMap(value)) return Object.values(value).flatMap((item) => secretTexts(item, within));
  // A character or two would mask half the message and tell nothing anyway.
  return within && typeof value === "string" && value.length > 2 ? [value] : [];
}
