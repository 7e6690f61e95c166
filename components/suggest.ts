/** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other. */
export function editDistance(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        at(rows, row - 1, column) + 1,
        (current[column - 1] ?? 0) + 1,
        at(rows, row - 1, column - 1) + (same ? 0 : 1),
        swapped ? at(rows, row - 2, column - 2) + 1 : Infinity,
      );
    }
    rows.push(current);
  }
  return at(rows, from.length, to.length);
}

function at(rows: readonly (readonly number[])[], row: number, column: number): number {
  return rows[row]?.[column] ?? Infinity;
}

/** The candidate that the word was probably meant to be, if one is near: a third of its letters may differ. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: distance(word, candidate) }))
    .filter(
      ({ candidate, distance: edits }) => edits <= Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3)),
    )
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return ranked[0]?.candidate;
}

/** Case, hyphens and underscores are slips of the same word: they count as one edit at most. */
function distance(word: string, candidate: string): number {
  const plain = editDistance(bare(word), bare(candidate));
  return plain === 0 && word !== candidate ? 1 : plain;
}

function bare(word: string): string {
  // Nobody's slip is longer than this, and the table of distances grows with the square.
  return word.slice(0, 64).toLowerCase().replace(/[-_]/g, "");
}

/** `Did you mean x?`, or what there is to choose from. */
export function didYouMean(word: string, candidates: readonly string[], what: string): string {
  const near = nearest(word, candidates);
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  return candidates.length === 0 ? `There are no ${what}.` : `Known ${what}: ${[...candidates].sort().join(", ")}.`;
}
