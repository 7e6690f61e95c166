/** Looks for secrets where none may be: generated values in texts, and what looks like a secret among plain inputs. */

/** How the engine marks a special value in a state, and which kind a secret is (sdk/go/common/resource: Sig). */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** The texts in the secrets of an export with `--show-secrets`, with the hashes that are made of them. */
export function secretTexts(value: unknown): readonly string[] {
  if (!isFields(value)) return [];
  if (value[SIGNATURE] === SECRET && typeof value["plaintext"] === "string")
    return textsIn(JSON.parse(value["plaintext"]));
  return Object.values(value).flatMap(secretTexts);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return isFields(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** Whether a text holds a value, as it is or as it reads within JSON, an address or base64. */
export function holds(text: string, value: string): boolean {
  const base64 = Buffer.from(value).toString("base64").replaceAll("=", "");
  return [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value), base64].some((form) =>
    text.includes(form),
  );
}

/** Properties whose value is a secret by their name, whatever they hold. */
const SECRET_NAME =
  /(?:^|_|[a-z])(?:password|passwd|passphrase|secret(?:string|binary|key|accesskey|value)|auth_?token|access_?token|session_?token|private_?key|api_?key|credentials?)$/i;

/** What is no secret under such a name: a reference, a switch, nothing. */
const REFERENCE = /^(?:$|true$|false$|arn:aws|\d+$)/;

/** Values that are secrets by their form. */
const FORMS: Readonly<Record<string, RegExp>> = {
  "an AWS access key id": /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  "a private key": /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  "a JSON web token": /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\./,
  "a password hash": /\$2[aby]\$\d\d\$|\$argon2/,
  "an address with a password": /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:[^\s/@]+@/i,
  "a token of a well-known service": /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|xox[abprs]-[\w-]{10,}|sk_live_\w{16,})/,
};

/** Long runs of letters and digits: names have separators, ids are hexadecimal or have one case. ARNs are not looked at. */
const RANDOM = /[A-Za-z0-9+/]{24,}/g;

const looksRandom = (run: string) =>
  /[a-z]/.test(run) && /[A-Z]/.test(run) && (run.match(/\d/g) ?? []).length >= 3 && new Set(run).size >= 16;

/**
 * What looks like a secret among inputs, though it is not marked as one: each as `path: why`, never with the value.
 * Values that the engine encrypted are not looked at; texts that are JSON are read.
 */
export function secretLooking(value: unknown, path = ""): readonly string[] {
  if (isFields(value)) {
    if (value[SIGNATURE] === SECRET) return [];
    return [
      ...namedEntry(value, path),
      ...Object.entries(value).flatMap(([key, inner]) => secretLooking(inner, path === "" ? key : `${path}.${key}`)),
    ];
  }
  if (typeof value !== "string") return [];
  const parsed = jsonOf(value);
  if (parsed !== undefined) return secretLooking(parsed, path);
  const name = path.split(".").at(-1) ?? "";
  if (SECRET_NAME.test(name) && !REFERENCE.test(value)) return [`${path}: a plain value under the name of a secret`];
  const form = Object.entries(FORMS).find(([, pattern]) => pattern.test(value));
  if (form !== undefined) return [`${path}: ${form[0]}`];
  return !value.startsWith("arn:") && (value.match(RANDOM) ?? []).some(looksRandom) ? [`${path}: looks generated`] : [];
}

/** An environment variable or a header is named by a field beside its value. */
function namedEntry({ name, value }: Fields, path: string): readonly string[] {
  if (typeof name !== "string" || typeof value !== "string") return [];
  return SECRET_NAME.test(name) && !REFERENCE.test(value) ? [`${path}.value: a plain value of ${name}`] : [];
}

function jsonOf(text: string): Fields | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Fields;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
