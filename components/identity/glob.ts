/**
 * Whether some text matches both patterns, in which `*` stands for any text and `?` for one character: an ARN with
 * wildcards against the form of a resource's ARNs.
 */
export function overlap(a: string, b: string): boolean {
  // Cell (i, j): whether what is left of `a` from i and of `b` from j can be the same text. Filled from the ends.
  let below: boolean[] = [];
  for (let i = a.length; i >= 0; i -= 1) {
    const row: boolean[] = [];
    for (let j = b.length; j >= 0; j -= 1) row[j] = cell(a[i], b[j], row[j + 1], below[j], below[j + 1]);
    below = row;
  }
  return below[0] === true;
}

function cell(
  x: string | undefined,
  y: string | undefined,
  right: boolean | undefined,
  down: boolean | undefined,
  both: boolean | undefined,
): boolean {
  if (x === undefined && y === undefined) return true;
  // A star ends, or takes one more of the other's characters.
  if (x === "*" || y === "*")
    return (x === "*" && down === true) || (y === "*" && right === true) || (x === "*" ? right : down) === true;
  return x !== undefined && y !== undefined && (x === y || x === "?" || y === "?") && both === true;
}
