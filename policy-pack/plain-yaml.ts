import { parseOnce } from "./json-texts.ts";

/** Deeper than any document that a policy looks into; what is nested deeper is not read. */
const DEEPEST = 16;

const KEY = /^([A-Za-z_][\w.-]*|"[^"\\]*"|'[^']*') *:(?: +(.*))?$/;
const QUOTED = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?: +#.*)?$/;
/** What begins like that is a list, an anchor, a tag or another form that is not read here. */
const OTHER_FORM = /^[-?&*!|>%@`{}[\],"']/;
/** Older readers take these for booleans, newer ones for texts. */
const AMBIGUOUS = /^(y|yes|n|no|on|off)$/i;

interface Line {
  readonly indent: number;
  readonly text: string;
}

interface Reading {
  readonly lines: readonly Line[];
  at: number;
}

/** A text in double quotes, as far as it is one of JSON too: YAML knows more escapes. */
function readDoubleQuoted(quoted: string): unknown {
  const list = parseOnce(`[${quoted}]`);
  return Array.isArray(list) ? list[0] : undefined;
}

/** A value that stands on the line of its key; undefined where it has a form that is not read. */
function readScalar(text: string): unknown {
  const [, quoted] = QUOTED.exec(text) ?? [];
  if (quoted?.startsWith("'")) return quoted.slice(1, -1).replaceAll("''", "'");
  if (quoted !== undefined) return readDoubleQuoted(quoted);
  const plain = text.replace(/(^| +)#.*$/, "").trimEnd();
  if (plain === "{}") return {};
  if (/^(|~|null)$/i.test(plain)) return null;
  if (/^(true|false)$/i.test(plain)) return plain.toLowerCase() === "true";
  return OTHER_FORM.test(plain) || AMBIGUOUS.test(plain) || /: |:$/.test(plain) ? undefined : plain;
}

/** The text of several lines after `|` or `>`: all that is indented more than its key. */
function skipBlock(reading: Reading, indent: number): string {
  const start = reading.at;
  while ((reading.lines[reading.at]?.indent ?? -1) > indent) reading.at++;
  return reading.lines
    .slice(start, reading.at)
    .map(({ text }) => text)
    .join("\n");
}

function readValue(reading: Reading, text: string, indent: number, depth: number): unknown {
  if (/^[|>][-+]?$/.test(text)) return skipBlock(reading, indent);
  const below = reading.lines[reading.at];
  const isNested = /^(#.*)?$/.test(text) && below !== undefined && below.indent > indent;
  return isNested ? readMapping(reading, below.indent, depth + 1) : readScalar(text);
}

function readMapping(reading: Reading, indent: number, depth: number): object | undefined {
  const entries = new Map<string, unknown>();
  if (depth > DEEPEST) return undefined;
  for (let line = reading.lines[reading.at]; line && line.indent >= indent; line = reading.lines[reading.at]) {
    const [, key, text = ""] = KEY.exec(line.text) ?? [];
    if (line.indent !== indent || key === undefined) return undefined;
    reading.at++;
    const value = readValue(reading, text, indent, depth);
    const name = key.replace(/^["'](.*)["']$/, "$1");
    if (value === undefined || entries.has(name)) return undefined;
    entries.set(name, value);
  }
  return Object.fromEntries(entries);
}

/**
 * What a YAML text says, if it is nothing but mappings, one below the other, of texts and booleans, as settings are
 * written. Undefined of every other: lists, anchors and flow forms are not read, nor guessed at.
 */
export function parsePlainYaml(text: string): object | undefined {
  const lines = text
    .split(/\r?\n/)
    .map((line) => ({ indent: line.search(/\S/), text: line.trim() }))
    .filter(({ indent, text: content }) => indent >= 0 && !content.startsWith("#"));
  if (/^\s*\t/m.test(text) || lines.length === 0) return undefined;
  const reading = { lines, at: lines[0]?.text === "---" ? 1 : 0 };
  const root = readMapping(reading, 0, 0);
  return reading.at === lines.length ? root : undefined;
}
