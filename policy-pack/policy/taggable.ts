import { readFileSync } from "node:fs";

let taggable: ReadonlySet<string> | undefined;

/** Whether resources of a type take tags: data/taggable-types.json, written by make-taggable.mts from the provider's SDK. */
export function isTaggable(type: string): boolean {
  if (!taggable) {
    const file = new URL("../data/taggable-types.json", import.meta.url);
    taggable = new Set((JSON.parse(readFileSync(file, "utf8")) as { readonly types: readonly string[] }).types);
  }
  return taggable.has(type);
}
