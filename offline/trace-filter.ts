/**
 * Takes stack traces out of the CLI's display. What helps the reader is where in the own code it happened: the first frame
 * that is neither Node's nor a dependency's is kept, as a place. `--json` has the messages whole.
 */
import { stripVTControlCharacters } from "node:util";

const FRAME = /^(\s*)at (?:.*\()?((?:file:\/\/)?[^()]*?:\d+:\d+|<anonymous>|native)\)?(?: \{)?$/;

/** Whether a line is a frame of a stack trace, and where it points. */
export function frameOf(line: string): { indent: string; place: string } | undefined {
  const match = FRAME.exec(stripVTControlCharacters(line));
  if (match === null) return undefined;
  return { indent: match[1] ?? "", place: (match[2] ?? "").replace(/^file:\/\//, "") };
}

/** A text of whole lines without stack traces. */
export function withoutTraces(text: string): string {
  let kept = "";
  const filter = new TraceFilter((part) => (kept += part));
  filter.write(text);
  filter.end();
  return kept;
}

/** Filters a stream of text. */
export class TraceFilter {
  readonly #show: (text: string) => void;
  #rest = "";
  #placed = false;

  constructor(show: (text: string) => void) {
    this.#show = show;
  }

  write(text: string): void {
    const lines = (this.#rest + text).split("\n");
    this.#rest = lines.pop() ?? "";
    for (const line of lines) this.#line(line);
  }

  /** Shows what has no line end yet. */
  end(): void {
    if (this.#rest !== "") this.#show(this.#rest);
    this.#rest = "";
  }

  #line(line: string): void {
    const frame = frameOf(line);
    if (frame === undefined) {
      this.#placed = false;
      this.#show(`${line}\n`);
      return;
    }
    const foreign = /node_modules\/|^node:|^<anonymous>$|^native$/.test(frame.place);
    if (this.#placed || foreign) return;
    this.#placed = true;
    this.#show(`${frame.indent}in ${frame.place}\n`);
  }
}
