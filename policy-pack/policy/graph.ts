import type { Resource } from "./resource.ts";
import { no, type Truth, unknown } from "./truth.ts";
import type { Value } from "./value.ts";

/** Where a reference leads. */
export interface Reference {
  /** Resources of the stack that the property refers to. */
  readonly found: readonly Resource[];
  /** Ids and ARNs of things outside this stack (adopted, or of another stack). */
  readonly external: readonly string[];
  /** True when the property may refer to more than is found: a value not known, which no dependency explains. */
  readonly open: boolean;
}

/** The companion resources of one resource. */
export interface Companions {
  readonly found: readonly Resource[];
  /** Companions that may belong to it: their reference is not known and no dependency explains it. */
  readonly maybe: readonly Resource[];
}

interface Backlinks {
  readonly byTarget: ReadonlyMap<string, readonly Resource[]>;
  readonly open: readonly Resource[];
  /**
   * What may be of a resource without a known name: besides the open ones, those that name something by a text that is no
   * known identity. Undefined where there are none of these.
   */
  readonly ofNameless: readonly Resource[] | undefined;
}

/**
 * All resources of a stack and who refers to whom. References are read from a known id, ARN or name where it is that of
 * a resource in the stack, and else from the engine's `propertyDependencies`, so that they hold in a first preview too,
 * when ids are unknown.
 */
export class Graph {
  readonly resources: readonly Resource[];
  readonly #byUrn: ReadonlyMap<string, Resource>;
  readonly #byType = new Map<string, Resource[]>();
  readonly #byIdentity = new Map<string, Resource[]>();
  readonly #backlinks = new Map<string, Backlinks>();
  readonly #memo = new Map<string, unknown>();

  constructor(resources: readonly Resource[]) {
    this.resources = resources;
    this.#byUrn = new Map(resources.map((r) => [r.urn, r]));
    for (const resource of resources) {
      push(this.#byType, resource.type, resource);
      for (const identity of resource.identities()) push(this.#byIdentity, identity, resource);
    }
  }

  /** The resources of these types. */
  ofType(tokens: readonly string[]): readonly Resource[] {
    return tokens.flatMap((token) => this.#byType.get(token) ?? []);
  }

  /** The resource of that URN. */
  get(urn: string): Resource | undefined {
    return this.#byUrn.get(urn);
  }

  /** The resources of these types that a property refers to: `follow(service, "networkConfiguration.subnets", TOKENS.subnet)`. */
  follow(from: Resource, path: string, tokens: readonly string[]): Reference {
    return this.followValue(from, from.at(path), tokens);
  }

  /** As `follow`, from a place already at hand (an item of a list, a leaf of a parsed document). */
  followValue(from: Resource, value: Value, tokens: readonly string[]): Reference {
    const wanted = setOf(tokens);
    const dependencies = this.#dependencies(from, value.path, wanted);
    const found = new Set<Resource>();
    const unmatched: string[] = [];
    let unknowns = false;
    for (const item of value.items()) {
      const text = item.text();
      if (text === undefined) unknowns ||= item.hasUnknown;
      else {
        const matches = this.#identified(text, wanted);
        if (matches.length === 0) unmatched.push(text);
        for (const match of matches) found.add(match);
      }
    }
    // A text that is no identity may still be made from one (an ARN with a suffix), which only dependencies tell.
    if (unknowns || unmatched.length > 0) for (const dependency of dependencies) found.add(dependency);
    const explained = dependencies.length > 0;
    return { found: [...found], external: explained ? [] : unmatched, open: unknowns && !explained };
  }

  /** The resources of types `tokens` whose property `path` refers to `target`: a bucket's encryption configurations. */
  companions(target: Resource, tokens: readonly string[], path: string): Companions {
    const key = `${target.type}|${path}|${familyId(tokens)}`;
    let links = this.#backlinks.get(key);
    if (!links) this.#backlinks.set(key, (links = this.#link(target.type, tokens, path)));
    const maybe = links.ofNameless && target.isNameless ? links.ofNameless : links.open;
    return { found: links.byTarget.get(target.urn) ?? [], maybe };
  }

  /** What `make` gives, made once a graph: an index that a policy would otherwise build for each resource it judges. */
  memo<T>(key: string, make: () => T): T {
    if (!this.#memo.has(key)) this.#memo.set(key, make());
    return this.#memo.get(key) as T;
  }

  #link(targetType: string, tokens: readonly string[], path: string): Backlinks {
    const byTarget = new Map<string, Resource[]>();
    const open: Resource[] = [];
    const unmatched: Resource[] = [];
    for (const candidate of this.ofType(tokens)) {
      const reference = this.follow(candidate, path, [targetType]);
      for (const target of reference.found) push(byTarget, target.urn, candidate);
      // A dependency on anything else explains the value as well: it is then of another type, not of this target.
      const explained = (candidate.propertyDependencies[topOf(path)] ?? []).length > 0;
      if (reference.open && !explained) open.push(candidate);
      else if (reference.external.length > 0 && !explained) unmatched.push(candidate);
    }
    return { byTarget, open, ofNameless: unmatched.length > 0 ? [...open, ...unmatched] : undefined };
  }

  #dependencies(from: Resource, path: string, wanted: ReadonlySet<string>): readonly Resource[] {
    const urns = from.propertyDependencies[topOf(path)] ?? [];
    return urns.flatMap((urn) => this.#byUrn.get(urn) ?? []).filter((r) => wanted.has(r.type));
  }

  #identified(text: string, wanted: ReadonlySet<string>): readonly Resource[] {
    return (this.#byIdentity.get(text) ?? []).filter((r) => wanted.has(r.type));
  }
}

const familyIds = new Map<string, number>();
const idsOfLists = new WeakMap<readonly string[], number>();

/** A number for a list of tokens. Lists of many tokens are long keys, and nearly always the same few constants. */
function familyId(tokens: readonly string[]): number {
  const known = idsOfLists.get(tokens);
  if (known !== undefined) return known;
  const key = tokens.join("|");
  const id = familyIds.get(key) ?? familyIds.size;
  familyIds.set(key, id);
  idsOfLists.set(tokens, id);
  return id;
}

const setsOfLists = new WeakMap<readonly string[], ReadonlySet<string>>();

function setOf(tokens: readonly string[]): ReadonlySet<string> {
  const known = setsOfLists.get(tokens) ?? new Set(tokens);
  setsOfLists.set(tokens, known);
  return known;
}

/** What keeps a companion from being found: the first whose reference cannot be told, if there is one. */
export function unsure({ maybe }: Pick<Companions, "maybe">, path: string): Truth {
  return maybe[0] ? unknown(`${maybe[0].name}: ${path}`) : no;
}

function topOf(path: string): string {
  return path.split(/[.[]/, 1)[0] ?? path;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
