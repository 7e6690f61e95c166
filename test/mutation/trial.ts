import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import type { PolicyModule } from "../../policy-pack/define-policy.ts";
import type { Example } from "../../policy-pack/examples.ts";
import type * as Laws from "../policy-pack/laws.ts";
import { importers, Realm, strippedText } from "./loader.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const PACK = resolve(ROOT, "policy-pack");
const LAWS = resolve(ROOT, "test/policy-pack/laws.ts");
const EXAMPLES = resolve(PACK, "registry-examples.ts");
const LONGEST_MS = 5_000;

/** A mutant and whether the tests saw it. */
export interface Outcome extends Mutant {
  /** Below the policy pack. */
  readonly file: string;
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

/** Tries all mutants of a policy's file on its examples. */
export function tryPolicy({ path, examples }: Registered): readonly Outcome[] {
  const { firstFault } = base.load(LAWS) as unknown as typeof Laws;
  return mutantsOf(strippedText(path)).map((mutant) => {
    const fault = faultOf(() => {
      const replaced = new Map([[path, changedText(path, mutant)]]);
      const { policy } = new Realm({ base, replaced, affected: new Set([path]) }).load(path) as {
        policy: PolicyModule;
      };
      return firstFault(policy, examples);
    });
    return { ...mutant, file: relative(PACK, path), killed: fault !== undefined };
  });
}

/** The modules that policies share, with all that import them. */
export function sharedModules(): ReadonlyMap<string, ReadonlySet<string>> {
  const policies = registered().map(({ path }) => path);
  const all = importers([...policies, LAWS]);
  const own = new Set([...policies, LAWS]);
  return new Map([...all].filter(([path]) => !own.has(path) && !path.includes("/tokens")));
}

/** Tries all mutants of a shared module on the examples of the policies that use it, those that killed one before first. */
export function tryShared(path: string, affected: ReadonlySet<string>, everyNth = 1): readonly Outcome[] {
  let killers = registered().filter((policy) => affected.has(policy.path));
  const mutants = mutantsOf(strippedText(path)).filter((_, i) => i % everyNth === 0);
  return mutants.map((mutant) => {
    const replaced = new Map([[path, changedText(path, mutant)]]);
    let killer: Registered | undefined;
    const fault = faultOf(() => {
      const realm = new Realm({ base, replaced, affected });
      const { firstFault } = realm.load(LAWS) as unknown as typeof Laws;
      for (const one of killers) {
        const { policy } = realm.load(one.path) as { policy: PolicyModule };
        killer = one;
        const found = firstFault(policy, one.examples);
        if (found !== undefined) return found;
      }
      return undefined;
    });
    if (fault !== undefined && killer) killers = [killer, ...killers.filter((one) => one !== killer)];
    return { ...mutant, file: relative(PACK, path), killed: fault !== undefined };
  });
}
