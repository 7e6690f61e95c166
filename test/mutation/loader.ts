import { readFileSync } from "node:fs";
import { createRequire, stripTypeScriptTypes } from "node:module";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";

type Exports = Record<string, unknown>;
type Body = (load: (specifier: string) => Exports, exports: Exports, meta: { url: string }, swap: Exports) => void;

/** A module as a function: types stripped (every offset stays as it was), imports and exports as assignments. */
interface Compiled {
  readonly run: Body;
  readonly imports: readonly string[];
}

const originals = new Map<string, string>();
const compiled = new Map<string, Compiled>();

/** The JavaScript of a TypeScript file, with every character that stays at its place. */
export function strippedText(path: string): string {
  const known = originals.get(path);
  if (known !== undefined) return known;
  const text = stripTypeScriptTypes(readFileSync(path, "utf8"), { mode: "strip" });
  originals.set(path, text);
  return text;
}

const IMPORT = /^import\s+(?:\*\s+as\s+(\w+)|(\w+)|\{([^}]*)\})\s+from\s+"([^"]+)"(?:\s+with\s+\{[^}]*\})?;/gm;

function bindings(list: string): string {
  return list
    .split(",")
    .map((name) => name.trim().replace(/^(\w+)\s+as\s+(\w+)$/, "$1: $2"))
    .join(", ");
}

function compile(path: string, text: string): Compiled {
  const imports: string[] = [];
  const names: string[] = [];
  const body = text
    .replace(IMPORT, (_, all: string | undefined, fallback: string | undefined, list = "", from: string) => {
      imports.push(from);
      const target = all ?? (fallback === undefined ? `{ ${bindings(list as string)} }` : `{ default: ${fallback} }`);
      return `const ${target} = $load(${JSON.stringify(from)});`;
    })
    .replace(/^export\s+(const|let|function\*?|async function|class)\s+(\w+)/gm, (_, what: string, name: string) => {
      names.push(name);
      return `${what} ${name}`;
    })
    .replace(/^export\s+\{([^}]*)\};/gm, (_, list: string) => {
      names.push(...list.split(",").flatMap((name) => name.trim() || []));
      return "";
    })
    .replaceAll("import.meta", "$meta");
  const getters = names.map((name) => `get ${name}() { return ${name}; }`).join(", ");
  const source = `(function ($load, $exports, $meta, $swap) {"use strict"; Object.defineProperties($exports, Object.getOwnPropertyDescriptors({ ${getters} }));${body}\n})`;
  return { run: new vm.Script(source, { filename: path }).runInThisContext() as Body, imports };
}

function compileOriginal(path: string): Compiled {
  const known = compiled.get(path);
  if (known) return known;
  const made = compile(path, strippedText(path));
  compiled.set(path, made);
  return made;
}

/** Modules loaded together: all of them as they are, but for those that were replaced. */
export class Realm {
  readonly #base: Realm | undefined;
  readonly #replaced: ReadonlyMap<string, Compiled>;
  readonly #affected: ReadonlySet<string>;
  readonly #loaded = new Map<string, Exports>();
  readonly #stand: ReadonlyMap<string, Exports>;
  #swap: Exports | undefined;

  /** `affected`: the modules that see the replaced ones; all others are shared with `base`. */
  constructor(
    options: {
      readonly base?: Realm;
      readonly replaced?: ReadonlyMap<string, string>;
      readonly affected?: ReadonlySet<string>;
      readonly standIns?: ReadonlyMap<string, Exports>;
    } = {},
  ) {
    this.#base = options.base;
    this.#replaced = new Map([...(options.replaced ?? [])].map(([path, text]) => [path, compile(path, text)]));
    this.#affected = options.affected ?? new Set();
    this.#stand = options.standIns ?? new Map();
  }

  /** The exports of a file. */
  load(path: string): Exports {
    if (this.#base && !this.#affected.has(path)) return this.#base.load(path);
    const known = this.#loaded.get(path);
    if (known) return known;
    const exports: Exports = {};
    this.#loaded.set(path, exports);
    const { run } = this.#replaced.get(path) ?? compileOriginal(path);
    const require = createRequire(path);
    const load = (specifier: string) => {
      if (specifier.startsWith(".") && /\.[cm]?ts$/.test(specifier))
        return this.load(resolve(dirname(path), specifier));
      const module = this.#stand.get(specifier) ?? (require(specifier) as Exports);
      return module && typeof module === "object" && !("default" in module) ? { ...module, default: module } : module;
    };
    run(load, exports, { url: pathToFileURL(path).href }, this.#swaps(path));
    return exports;
  }

  /** What a mutant calls instead of what it was. */
  #swaps(path: string): Exports {
    const root = /^.*\/policy-pack\//.exec(path)?.[0] ?? "";
    this.#swap ??= new Proxy<Exports>(
      {},
      {
        get: (_, name: string) =>
          this.load(`${root}policy/truth.ts`)[name] ?? this.load(`${root}policy/property-policy.ts`)[name],
      },
    );
    return this.#swap;
  }
}

/** The files of the repository that a file imports by itself. */
export function importsOf(path: string): readonly string[] {
  const own = compileOriginal(path).imports.filter((from) => from.startsWith(".") && /\.[cm]?ts$/.test(from));
  return own.map((from) => resolve(dirname(path), from));
}

/** For each module reached from `roots`, the modules that import it, directly or not, and itself. */
export function importers(roots: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const direct = new Map<string, Set<string>>();
  const open = [...roots];
  const seen = new Set(open);
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const target of importsOf(path)) {
      direct.set(target, (direct.get(target) ?? new Set()).add(path));
      if (seen.has(target)) continue;
      seen.add(target);
      open.push(target);
    }
  }
  return new Map([...seen].map((path) => [path, above(path, direct)]));
}

function above(path: string, direct: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const all = new Set([path]);
  for (const one of all) for (const importer of direct.get(one) ?? []) all.add(importer);
  return all;
}
