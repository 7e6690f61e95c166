import type { Keyed } from "./settings.ts";

/** Makes one thing for each, under the same key. Keys are visited in alphabetical order, whatever the stack's file has. */
export function each<From, To>(things: Keyed<From>, make: (key: string, thing: From) => To): Keyed<To> {
  const sorted = Object.entries(things).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, thing]) => [key, make(key, thing)]));
}

/** The thing of a key that the settings have been checked to hold. */
export function get<Thing>(things: Keyed<Thing>, key: string): Thing {
  const found = things[key];
  if (found === undefined) throw new Error(`There is no "${key}" among ${Object.keys(things).join(", ")}.`);
  return found;
}
