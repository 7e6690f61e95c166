import { credentialSetWithin, settingOf, standsForCredential } from "./assigned-credentials.ts";

/** What stands in a message in place of a credential. */
const HIDDEN = "a credential, which is not shown";
/** How much of a text is searched for credentials before its beginning is printed. */
const MOST_SEARCHED = 100_000;

/** What stands there for a value that is not known yet, within a list or block. */
const NOT_KNOWN = "a value not known yet";

function printedText(text: string, name: string, length: number): string {
  const searched = text.slice(0, MOST_SEARCHED);
  if (standsForCredential(name, searched) || credentialSetWithin(searched) !== undefined) return HIDDEN;
  return JSON.stringify(text.slice(0, length + 1));
}

/**
 * The first `length` characters of a property as JSON, and at most a few more; never the whole of a large one. Nor what is
 * a credential by its form or by its name, be it that of the property: messages end up in the logs of pipelines. `unknowns`
 * are the texts that stand for values not known yet.
 */
export function printed(raw: unknown, name: string, length: number, unknowns: ReadonlySet<string>): string {
  if (typeof raw === "string") return unknowns.has(raw) ? NOT_KNOWN : printedText(raw, name, length);
  if (typeof raw === "number" && standsForCredential(name, String(raw))) return HIDDEN;
  if (raw === null || typeof raw !== "object") return JSON.stringify(raw) ?? "";
  const list = Array.isArray(raw);
  let text = list ? "[" : "{";
  for (const key of Object.keys(raw)) {
    if (text.length > length) return text;
    const owner = raw as Record<string, unknown>;
    const member = printed(owner[key], list ? name : settingOf(owner, key), length - text.length, unknowns);
    if (member !== "" || list)
      text += `${text.length > 1 ? "," : ""}${list ? "" : `${JSON.stringify(key)}:`}${member || "null"}`;
  }
  return `${text}${list ? "]" : "}"}`;
}
