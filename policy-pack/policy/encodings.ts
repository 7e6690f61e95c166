import { gunzipSync, inflateSync } from "node:zlib";

/** Encodings within encodings that are taken off: base64 of gzip of base64 is three. */
const DEEPEST = 4;
/** How much one text may come to, all layers together: user data is 16 KB at most, and an archive can be a bomb. */
const MOST_CHARACTERS = 1_000_000;
/** How many encoded parts of one text are looked into, how many of them may be archives, and how many texts they give. */
const MOST_PARTS = 2_000;
const MOST_ARCHIVES = 16;
const MOST_LAYERS = 200;

/** Shorter ones hold nothing that could be told from chance. */
const SHORTEST = 20;
const WHOLE = /^[\w+/\s-]+={0,2}\s{0,4}$/;
/** `0x6578...`, `65:78:...`, `\\x65\\x78...`: a byte by two digits, in one of the ways to write many of them. */
const HEX = /^(?:(?:0x|\\x)?(?:[0-9a-f]{2}[\s:]?){10,}|(?:\\x[0-9a-f]{2}){10,})$/i;
const ESCAPED_PART = /(?:\\x[0-9a-f]{2}){10,}/gi;
/** Bytes as addresses write them: `%7B%22password%22...`. Mostly one or two at a time, and few different ones. */
const PERCENT = /(?:%[0-9a-f]{2})+/gi;
const LONGEST_KNOWN = 12;
/** Longer texts are files, of which nobody writes the whole in percent signs. */
const MOST_OF_PERCENT = 200_000;
/** Lines of 76 characters, as MIME breaks them, and a last one; or one line. */
const PART = /(?:[A-Za-z0-9+/]{76}\r?\n)+[\w+/-]*={0,2}|[\w+/-]{20,}={0,2}/g;

type Unpack = (bytes: Buffer, options: { readonly maxOutputLength: number }) => Buffer;

/** What unpacks the bytes, told by how they begin. */
function packer([first, second = 0]: Buffer): Unpack | undefined {
  if (first === 0x1f && second === 0x8b) return gunzipSync;
  return first === 0x78 && ((first << 8) | second) % 31 === 0 ? inflateSync : undefined;
}

function unpacked(unpack: Unpack, bytes: Buffer): Buffer | undefined {
  try {
    return unpack(bytes, { maxOutputLength: MOST_CHARACTERS });
  } catch {
    // Damaged, cut off or a bomb: nothing that can be read, and no fault of its own.
    return undefined;
  }
}

/** The text that some bytes are; undefined of bytes that are none. */
function textOf(bytes: Buffer): string | undefined {
  const isWide = bytes.length >= 4 && bytes.length % 2 === 0 && bytes[1] === 0 && bytes[3] === 0;
  const text = bytes.toString(isWide ? "utf16le" : "utf8");
  return /^[\b\t\n\f\r\x1b\x20-\x7e\u00a0-\ufffc]+$/.test(text) ? text : undefined;
}

function encodedIn(text: string, parts: boolean): readonly string[] {
  if (text.length < SHORTEST || text.length > MOST_CHARACTERS) return [];
  if (WHOLE.test(text) || HEX.test(text)) return [text];
  return parts ? [...(text.match(PART) ?? []), ...(text.match(ESCAPED_PART) ?? [])] : [];
}

/** The text with what stands in it in percent signs as itself; undefined where there is none. */
function withoutPercent(text: string, spent: Spent): string | undefined {
  if (text.length > MOST_OF_PERCENT || !text.includes("%") || spent.characters >= MOST_CHARACTERS) return undefined;
  const known = new Map<string, string>();
  const plain = text.replace(PERCENT, (run) => {
    // Bytes that are no text stay as they are: a percent sign need not be one of an address.
    const bytes = known.get(run) ?? textOf(Buffer.from(run.replaceAll("%", ""), "hex")) ?? run;
    if (run.length <= LONGEST_KNOWN) known.set(run, bytes);
    return bytes;
  });
  if (plain === text) return undefined;
  spent.characters += plain.length;
  return plain;
}

/** What one text has come to so far. */
interface Spent {
  characters: number;
  parts: number;
  archives: number;
}

/** What a text encodes in hex or base64, packed or not; undefined where it encodes no text, or enough has been looked at. */
function decoded(text: string, spent: Spent): string | undefined {
  if (spent.characters >= MOST_CHARACTERS || ++spent.parts > MOST_PARTS) return undefined;
  const digits = HEX.test(text) ? text.replace(/0x|\\x|[\s:]/gi, "") : undefined;
  return (digits && read(Buffer.from(digits, "hex"), spent)) ?? read(Buffer.from(text, "base64"), spent);
}

/** The text that bytes are, packed or not. */
function read(bytes: Buffer, spent: Spent): string | undefined {
  const unpack = packer(bytes);
  if (unpack && ++spent.archives > MOST_ARCHIVES) return undefined;
  const plain = unpack ? unpacked(unpack, bytes) : bytes;
  const inner = plain && textOf(plain);
  spent.characters += inner?.length ?? 0;
  return inner;
}

/**
 * A text and what it holds in base64, hex, percent signs or gzip, layer by layer: user data is given so, and hides nothing by it.
 * With `parts` also what is encoded within it (a file of cloud-init, a part of MIME, `echo ... | base64 -d`). Bounded in
 * depth, number and size; never fails.
 */
export function layersOf(text: string, parts = false): readonly string[] {
  const spent: Spent = { characters: 0, parts: 0, archives: 0 };
  const layers = [text];
  let newest: readonly string[] = layers;
  for (let depth = 0; depth < DEEPEST && newest.length > 0 && layers.length < MOST_LAYERS; depth++) {
    newest = newest.flatMap((layer) => [
      ...encodedIn(layer, parts).flatMap((part) => decoded(part, spent) ?? []),
      ...[withoutPercent(layer, spent)].filter((plain) => plain !== undefined),
    ]);
    layers.push(...newest.slice(0, MOST_LAYERS));
  }
  return layers;
}
