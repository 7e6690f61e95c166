import { credentialIn, isCredentialValue, isSecretName } from "./credentials.ts";
import { layersOf } from "./encodings.ts";
import { parseOnce } from "./json-texts.ts";
import type { Value } from "./value.ts";

/** How much of a text is searched: more than user data may have. */
const MOST_CHARACTERS = 100_000;

/**
 * `export DB_PASSWORD=...`, `--password=...`, `password: ...`, `"password": "..."`: name, sign with its spaces, and value.
 * The value is only looked at, since it may be an assignment itself. A colon without a space parts an ARN, or the name of
 * an image, unless the value stands in quotes. A backslash comes before the quotes where the text is quoted itself.
 */
const ASSIGNMENT =
  /(?<![\w.])([A-Za-z_][\w.-]{0,80})\\{0,3}["']?([ \t]{0,3}[:=][ \t]{0,3})(?=\\{0,3}"([^"\n]{6,400}?)\\{0,3}"|'([^'\n]{6,400})'|(?<=[= \t])([^\s"'`,;&|]{6,400}))/g;

/** `--db-password ...`: an option of a command and its value, which is none where it begins as an option does. */
const OPTION = /(?<![\w-])--([A-Za-z][\w-]{0,80})[ \t]{1,3}(?=["']?([^\s"'`,;&|-][^\s"'`,;&|]{5,400}))/g;

/** In free text a name is taken for a credential's only where it ends in the word: password_encryption is none. */
const CREDENTIAL_NAME =
  /(passw(or)?d|passphrase|pass|pwd|pswd|pw|secret|token|key|credentials?|connection[_-]?string)$/i;
/** Names of passwords proper; of all the other credentials there are also kinds, names and flags. */
const PASSWORD_NAME = /pass|pwd|pswd|passphrase|pw$/i;
/** What is put in place of the value: a variable, a call, a template, stars. */
const NO_LITERAL = /^[$`<%{([*@&!]|\$[A-Za-z_{(]|\{\{|`|^(.)\1+$/;
const WORDS = /^(required|optional|disabled|enabled|default|placeholder|redacted|undefined|string)$/i;

/** The value that stands for a credential of that name; of code and YAML, letters alone are a name or a word. */
function isLiteral(name: string, value: string, isCode: boolean): boolean {
  if (!isCredentialValue(value, name) || NO_LITERAL.test(value) || WORDS.test(value)) return false;
  if (isCode && (/[()]/.test(value) || /^[A-Za-z_.]+$/.test(value))) return false;
  return PASSWORD_NAME.test(name) || (value.length >= 12 && /\d/.test(value) && /[A-Za-z]/.test(value));
}

function namesCredential(name: string): boolean {
  return CREDENTIAL_NAME.test(name) && isSecretName(name);
}

/** The name of the first credential that a text sets, in whatever notation; undefined when there is none. */
function assignedIn(text: string): string | undefined {
  for (const [, names = "", sign = "", double, single, bare] of text.slice(0, MOST_CHARACTERS).matchAll(ASSIGNMENT)) {
    const name = names.split(".").at(-1) ?? "";
    if (!namesCredential(name)) continue;
    // Single quotes keep a dollar sign as it is.
    const quoted = double ?? single?.replace(/\$/g, "_");
    if (quoted !== undefined && isLiteral(name, quoted, false)) return name;
    if (bare !== undefined && isLiteral(name, bare, sign !== "=")) return name;
  }
  for (const [, name = "", value = ""] of text.slice(0, MOST_CHARACTERS).matchAll(OPTION)) {
    if (namesCredential(name) && isLiteral(name, value, true)) return name;
  }
  return undefined;
}

/** The name of the setting that a member of an object is the value of: `{ name: "DB_PASSWORD", value: ... }`. */
export function settingOf(owner: object, key: string): string {
  if (!/^value$/i.test(key)) return key;
  const given = ["name", "key", "Name", "Key"].map((of) => (owner as Readonly<Record<string, unknown>>)[of]);
  return given.find((name) => typeof name === "string") ?? key;
}

/** The name of the first credential among the members of a JSON document, which may be nested as deep as it likes. */
function memberIn(text: string): string | undefined {
  const open: { readonly name: string; readonly given: unknown }[] = [{ name: "", given: text }];
  for (let place = open.pop(); place; place = open.pop()) {
    const { name, given } = place;
    // A document may stand as text in a document.
    const raw = typeof given === "string" && /^\s*[[{]/.test(given) ? (parseOnce(given) ?? given) : given;
    if (raw !== null && typeof raw === "object") {
      const members = Object.entries(raw).map(([key, member]) => ({
        name: Array.isArray(raw) ? name : (settingOf(raw, key).split(".").at(-1) ?? ""),
        given: member as unknown,
      }));
      for (const member of members.reverse()) open.push(member);
    } else if (namesCredential(name) && isLiteral(name, String(raw ?? ""), false)) return name;
  }
  return undefined;
}

/** A label or the like sets a credential: in other places of it than the last, a name says whose label it is. */
export function isCredentialLabel(name: string, text: string): boolean {
  const last = name.split(/[./]/).at(-1) ?? "";
  return namesCredential(last) && isLiteral(last, text, false);
}

/** A text that a property or setting of that name has, and that no message may print: it can be the credential. */
export function standsForCredential(name: string, text: string): boolean {
  return namesCredential(name) && isCredentialValue(text, name) && !NO_LITERAL.test(text) && !WORDS.test(text);
}

/** A credential that a text holds: of which kind, and the name under which it stands there. */
export interface HeldCredential {
  readonly kind: string;
  /** May come from a text that is secret itself: print it of plain ones only. */
  readonly name?: string;
}

function formIn(layers: readonly string[]): HeldCredential | undefined {
  for (const layer of layers) {
    const kind = credentialIn(layer);
    if (kind !== undefined) return { kind };
  }
  return undefined;
}

/** What kind of credential a text holds by its form, also in base64 or gzip. */
export function credentialWithin(text: string): HeldCredential | undefined {
  return formIn(layersOf(text));
}

/** The same of a text that sets things (user data, a setting that holds others, a command): by name, too. */
export function credentialSetWithin(text: string): HeldCredential | undefined {
  const layers = layersOf(text, true);
  const byForm = formIn(layers);
  if (byForm) return byForm;
  for (const layer of layers) {
    const name = memberIn(layer) ?? assignedIn(layer);
    if (name !== undefined) return { kind: "a credential", name };
  }
  return undefined;
}

/** What a message says of it. Its name is part of the value, so that of a secret's it is not told. */
export function describeHeld({ kind, name }: HeldCredential, place: Value): string {
  return name === undefined || place.isSecret ? kind : `${kind} (${name})`;
}
