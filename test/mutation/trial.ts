import { existsSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import type { PolicyModule } from "../../policy-pack/policy/define-policy.ts";
import type { Example } from "../../policy-pack/policy/examples.ts";
import type * as Laws from "../policy-pack/laws.ts";
import { importers, importsOf, Realm, strippedText } from "./loader.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";
import { firstFailure } from "./unit-tests.ts";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const PACK = resolve(ROOT, "policy-pack");
const LAWS = resolve(ROOT, "test/policy-pack/laws.ts");
const EXAMPLES = resolve(PACK, "registry-examples.ts");
/** A mutant that takes longer does not end. Much more than a trial needs, since other work may have the processor. */
const LONGEST_MS = 60_000;
/** More policies than this see a module that nearly all use: then some of them are asked. */
const MOST_JUDGES = 100;
/** Tests of modules that policies share: they know more of them than examples can show. */
const UNIT_TESTS = [
  ...["value", "verdict", "judge", "graph", "resource", "iam", "network", "wildcards", "cidr", "trust", "readable"],
  ...["config-schema", "config-entries", "exceptions", "unneeded"],
  ...["enforcement", "thresholds", "pack", "config-files", "session", "carried", "urn-patterns", "without-effect"],
]
  .map((name) => resolve(ROOT, `test/policy-pack/${name}.test.ts`))
  .filter((path) => existsSync(path));

/** A mutant and whether the tests saw it. */
export interface Outcome extends Mutant {
  /** Below the policy pack. */
  readonly file: string;
  /** The whole line that it is in. */
  readonly code: string;
  readonly killed: boolean;
}

/** A policy of the registry with its file. */
interface Registered {
  readonly name: string;
  readonly path: string;
  readonly examples: readonly Example[];
}

const base = new Realm();

/** Every policy, its file below the policy pack. */
export function registered(): readonly Registered[] {
  const { POLICIES } = base.load(resolve(PACK, "registry.ts")) as { POLICIES: readonly PolicyModule[] };
  const { EXAMPLES: all } = base.load(EXAMPLES) as { EXAMPLES: Record<string, { examples: readonly Example[] }> };
  return POLICIES.map(({ name, theme }) => ({
    name,
    path: resolve(PACK, theme ?? "", `${name}.ts`),
    examples: all[name]?.examples ?? [],
  }));
}

/** Runs it within bounds; what throws or does not end is a fault. */
function faultOf(run: () => string | undefined): string | undefined {
  const slot = globalThis as { $trial?: () => string | undefined };
  slot.$trial = run;
  try {
    return vm.runInThisContext("globalThis.$trial()", { timeout: LONGEST_MS }) as string | undefined;
  } catch (error) {
    return String(error);
  } finally {
    delete slot.$trial;
  }
}

function changedText(path: string, { start, end, replacement }: Mutant): string {
  const text = strippedText(path);
  return text.slice(0, start) + replacement + text.slice(end);
}

/** Tries the mutants of a policy's file on its examples: all of them, or those that are picked by their number. */
export function tryPolicy(
  { path, examples }: Registered,
  pick: (i: number) => boolean = () => true,
): readonly Outcome[] {
  const { firstFault } = base.load(LAWS) as unknown as typeof Laws;
  const mutants = mutantsOf(strippedText(path)).filter((_, i) => pick(i));
  return mutants.map((mutant) => {
    const fault = faultOf(() => {
      const replaced = new Map([[path, changedText(path, mutant)]]);
      const { policy } = new Realm({ base, replaced, affected: new Set([path]) }).load(path) as {
        policy: PolicyModule;
      };
      return firstFault(policy, examples);
    });
    return { ...mutant, file: relative(PACK, path), code: lineOf(path, mutant), killed: fault !== undefined };
  });
}

/** The modules that policies share, with all that import them. */
export function sharedModules(): ReadonlyMap<string, ReadonlySet<string>> {
  const policies = registered().map(({ path }) => path);
  const own = new Set([...policies, LAWS, ...UNIT_TESTS]);
  const shared = [...importers([...own])].filter(([path]) => !own.has(path) && path.startsWith(`${PACK}/`));
  return new Map(shared.filter(([path]) => !/\/(tokens|registry|[\w-]+\.examples)/.test(path)));
}

/** The unit tests of a module: of its name, or that import it themselves; where no policy sees it, all that see it. */
function unitTestsOf(path: string, affected: ReadonlySet<string>): readonly string[] {
  const seeing = UNIT_TESTS.filter((test) => affected.has(test));
  const own = seeing.filter(
    (test) => basename(test, ".test.ts") === basename(path, ".ts") || importsOf(test).includes(path),
  );
  return own.length > 0 || registered().some((policy) => affected.has(policy.path)) ? own : seeing;
}

function unitFault(realm: Realm, tests: readonly string[]): string | undefined {
  for (const test of tests) {
    const failure = firstFailure(() => realm.load(test));
    if (failure !== undefined) return failure;
  }
  return undefined;
}

/** The policies on whose examples a module is tried: those that use it; of what the laws themselves use, any. */
function judgesOf(affected: ReadonlySet<string>): readonly Registered[] {
  const seeing = registered().filter((policy) => affected.has(LAWS) || affected.has(policy.path));
  const everyNth = Math.ceil(seeing.length / MOST_JUDGES);
  return seeing.filter((_, i) => i % everyNth === 0);
}

/** The mutants of a file below the policy pack, untried. */
export function untried(file: string): readonly Omit<Outcome, "killed">[] {
  const path = resolve(PACK, file);
  return mutantsOf(strippedText(path)).map((mutant) => ({ ...mutant, file, code: lineOf(path, mutant) }));
}

function lineOf(path: string, { line }: Mutant): string {
  return (strippedText(path).split("\n")[line - 1] ?? "").replace(/\s+/g, " ").trim();
}

/**
 * Tries all mutants of a shared module on the examples of the policies that use it, those that killed one before first,
 * and on the unit tests that see it.
 */
export function tryShared(path: string, affected: ReadonlySet<string>, everyNth = 1): readonly Outcome[] {
  let killers = judgesOf(affected);
  const units = unitTestsOf(path, affected);
  const trial = (text: string): string | undefined => {
    let killer: Registered | undefined;
    const fault = faultOf(() => {
      const realm = new Realm({ base, replaced: new Map([[path, text]]), affected });
      const failure = unitFault(realm, units);
      if (failure !== undefined) return failure;
      const { firstFault } = realm.load(LAWS) as unknown as typeof Laws;
      for (const one of killers) {
        const { policy } = realm.load(one.path) as { policy: PolicyModule };
        killer = one;
        const found = firstFault(policy, one.examples);
        if (found !== undefined) return found;
      }
      killer = undefined;
      return undefined;
    });
    if (fault !== undefined && killer) killers = [killer, ...killers.filter((one) => one !== killer)];
    return fault;
  };
  const own = trial(strippedText(path));
  if (own !== undefined) throw new Error(`${relative(PACK, path)} fails without any mutant, so that all would: ${own}`);
  const mutants = mutantsOf(strippedText(path)).filter((_, i) => i % everyNth === 0);
  return mutants.map((mutant) => ({
    ...mutant,
    file: relative(PACK, path),
    code: lineOf(path, mutant),
    killed: trial(changedText(path, mutant)) !== undefined,
  }));
}
