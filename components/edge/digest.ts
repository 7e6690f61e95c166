import { createHash } from "node:crypto";

/** The first eight hexadecimal digits of the text's SHA-256: tells names and slots apart, no security rests on it. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
