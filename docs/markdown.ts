/** Text as a table's cell holds it: in one line, with nothing in it that Markdown reads as markup, but for `code`. */
export function cell(text: string): string {
  const parts = text
    .replace(/\s+/g, " ")
    .trim()
    .split(/(`[^`]*`)/);
  return parts
    .map((part) => (part.startsWith("`") ? part : part.replace(/[<*]/g, String.raw`\$&`)))
    .join("")
    .replaceAll("|", String.raw`\|`);
}

/** A table. Cells are taken as they are: text goes through {@link cell} first. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Where GitHub puts a heading's anchor. */
export const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, "")
    .replaceAll(" ", "-");
