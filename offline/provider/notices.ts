/** What the user must know about a run: each thing once. */
export class Notices {
  readonly #texts = new Set<string>();
  readonly #unchecked = new Set<string>();

  /** Takes note of a text. */
  add(text: string): void {
    this.#texts.add(text);
  }

  /** Takes note of a resource type without facts. */
  unchecked(type: string): void {
    this.#unchecked.add(type);
  }

  /** All notices; the types without facts in one line. */
  all(): readonly string[] {
    if (this.#unchecked.size === 0) return [...this.#texts];
    const types = [...this.#unchecked].sort().join(", ");
    return [...this.#texts, `only names and types of inputs were checked, since no facts are known: ${types}`];
  }
}
