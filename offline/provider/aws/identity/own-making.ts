/**
 * Tells ids of the stand-in's own making from real ones: their last four hex digits are a checksum of the others.
 * Only ids of its own making can be checked for existence, since an adopted one may stand in an account it never saw.
 */
import { createHash } from "node:crypto";

/** The digits with the last four replaced by their checksum. */
export function markedHex(digits: string): string {
  const body = digits.slice(0, -4);
  return body + checksum(body);
}

/** Whether hex digits (dashes left out) bear the checksum. */
export function isMarked(digits: string): boolean {
  return checksum(digits.slice(0, -4)) === digits.slice(-4);
}

function checksum(body: string): string {
  return createHash("sha256").update(`offline ${body}`).digest("hex").slice(0, 4);
}

const CANDIDATES =
  /(?<![0-9a-f])(?:[a-z]+(?:-[a-z]+)*-0([0-9a-f]{16})|([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12})|\/([0-9a-f]{16}))(?![0-9a-f])/g;

/** The ids of the stand-in's own making in a text, as they stand there. */
export function ownIds(text: string): readonly string[] {
  const found: string[] = [];
  for (const match of text.matchAll(CANDIDATES)) {
    const digits = match[1] ?? match[3] ?? match[2]?.replaceAll("-", "") ?? "";
    if (isMarked(digits)) found.push(match[0].replace(/^\//, ""));
  }
  return found;
}
