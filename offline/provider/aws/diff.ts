/** Compares a resource's old inputs with the new ones, and tells an update from a replacement. */
import type { DiffKind } from "../provider.ts";
import { formatPath, hasUnknown, isGiven } from "../values.ts";
import { isList, isMap, Secret, Unknown } from "../wire.ts";
import type { Path, Value, ValueMap } from "../wire.ts";
import type { TypeFacts } from "./facts.ts";
import { fingerprint, isOrdered } from "./normalise.ts";

/** Paths that differ and how. */
export function diffInputs(
  olds: ValueMap,
  news: ValueMap,
  facts: TypeFacts | undefined,
  extraReplaces: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, DiffKind> {
  const differ = new Differ(facts, extraReplaces);
  differ.maps(olds, news, [], "");
  return differ.found;
}

class Differ {
  readonly found = new Map<string, DiffKind>();
  readonly #facts: TypeFacts | undefined;
  readonly #extra: ReadonlySet<string>;

  constructor(facts: TypeFacts | undefined, extra: ReadonlySet<string>) {
    this.#facts = facts;
    this.#extra = extra;
  }

  maps(olds: ValueMap, news: ValueMap, path: Path, generic: string): void {
    for (const name of new Set([...Object.keys(olds), ...Object.keys(news)])) {
      if (name.startsWith("__")) continue;
      this.#values(olds[name], news[name], [...path, name], generic === "" ? name : `${generic}.${name}`, name);
    }
  }

  #values(old: Value | undefined, fresh: Value | undefined, path: Path, generic: string, name: string): void {
    const before = old instanceof Secret ? old.value : old;
    const after = fresh instanceof Secret ? fresh.value : fresh;
    if (!hasUnknown(after) && fingerprint(before, name) === fingerprint(after, name)) return;
    if (!isGiven(after)) return this.#removed(path, generic);
    if (!isGiven(before)) return this.#add(path, generic, "add", true);
    if (after instanceof Unknown) return this.#add(path, generic, "update", true);
    if (isMap(before) && isMap(after) && !this.#facts?.replaces(`${generic}{}`))
      return this.maps(before, after, path, generic);
    if (isList(before) && isList(after)) return this.#lists(before, after, path, generic, name);
    this.#add(path, generic, "update", false);
  }

  #lists(before: readonly Value[], after: readonly Value[], path: Path, generic: string, name: string): void {
    const texts = [...before, ...after].every((item) => !isMap(item));
    // A set of texts has no positions to point at; a list of objects is compared one by one.
    if (texts && !isOrdered(name)) return this.#add(path, generic, "update", true);
    const [olds, news] = isOrdered(name) || hasUnknown(after) ? [before, after] : withoutShared(before, after, name);
    const same = news.length === olds.length;
    for (let index = 0; index < Math.max(olds.length, news.length); index += 1) {
      const position = Math.max(
        0,
        after.indexOf(news[index] ?? null) >= 0 ? after.indexOf(news[index] ?? null) : index,
      );
      this.#values(olds[index], news[index], [...path, position], `${generic}[]`, name);
    }
    if (!same && this.#replaces(generic, false)) this.#add(path, generic, "update", false);
  }

  #removed(path: Path, generic: string): void {
    // AWS keeps its own value when such an input is taken away: nothing changes.
    if (this.#facts?.isOptionalComputed(generic) === true) return;
    this.#add(path, generic, "delete", true);
  }

  #add(path: Path, generic: string, kind: "add" | "delete" | "update", whole: boolean): void {
    const replace = this.#replaces(generic, whole);
    this.found.set(formatPath(path), replace ? `${kind}-replace` : kind);
  }

  #replaces(generic: string, whole: boolean): boolean {
    if (this.#extra.has(generic)) return true;
    if (this.#facts === undefined) return false;
    // Elements of a list that replaces as a whole, and entries of such a map, replace too.
    const roots = [generic, generic.replace(/\[\]$/, ""), generic.replace(/\{\}$/, "")];
    if (roots.some((root) => this.#facts?.replaces(root))) return true;
    return whole && this.#facts.replacesWithin(generic);
  }
}

/** The elements that are not in both lists, in order. */
function withoutShared(
  before: readonly Value[],
  after: readonly Value[],
  name: string,
): [readonly Value[], readonly Value[]] {
  const rest = new Map<string, number>();
  for (const item of before) rest.set(fingerprint(item, name), (rest.get(fingerprint(item, name)) ?? 0) + 1);
  const added = after.filter((item) => !take(rest, fingerprint(item, name)));
  return [before.filter((item) => take(rest, fingerprint(item, name))), added];
}

function take(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0;
  if (count > 0) counts.set(key, count - 1);
  return count > 0;
}
