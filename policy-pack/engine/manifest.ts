import { readFileSync } from "node:fs";
import * as nodeModule from "node:module";
import { extname } from "node:path";
import type { PolicyModule } from "../policy/define-policy.ts";

/** What a policy says of itself, without its code. */
type Entry = Omit<PolicyModule, "run" | "alone" | "load"> & { readonly alone: boolean };

/** The text of policies.json, which the pack reads instead of loading all policies: a line each. */
export function manifestJson(policies: readonly PolicyModule[]): string {
  const lines = policies.map(({ run: _run, alone, load: _load, ...text }): string =>
    JSON.stringify({ ...text, alone: alone !== undefined } satisfies Entry),
  );
  return `[\n${lines.join(",\n")}\n]\n`;
}

/** All policies of the pack, whose code is loaded when the first resource comes that it is about. */
export function listedPolicies(
  text = readFileSync(new URL("../policies.json", import.meta.url), "utf8"),
): readonly PolicyModule[] {
  return (JSON.parse(text) as readonly Entry[]).map(listed);
}

/** The sources are TypeScript, the published package is JavaScript. */
const EXTENSION = extname(new URL(import.meta.url).pathname);

function listed({ alone, ...text }: Entry): PolicyModule {
  let code: PolicyModule | undefined;
  let loading: Promise<void> | undefined;
  const loaded = (): PolicyModule => {
    if (!code) throw new Error(`${text.name} is not loaded`);
    return code;
  };
  const load = async (): Promise<void> => {
    const file = `../${text.theme ?? ""}/${text.name}${EXTENSION}`;
    try {
      ({ policy: code } = (await import(file)) as { readonly policy: PolicyModule });
    } catch (cause) {
      // The SDK names the policy `settings`, which loads for all, and whoever reads it cannot know that a file is missing.
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`the policy ${text.name} cannot be loaded, install the policy pack again (${why})`, { cause });
    }
  };
  return {
    ...text,
    run: (resource, config, graph) => loaded().run(resource, config, graph),
    ...(alone ? { alone: (resource, config) => loaded().alone?.(resource, config) ?? [] } : {}),
    load: () => (code ? undefined : (loading ??= load())),
  };
}

/** Does the work when the code of these policies is loaded: at once where it is, as nearly always. */
export function whenLoaded<T>(policies: readonly Pick<PolicyModule, "load">[], work: () => T): T | Promise<T> {
  const loading: Promise<void>[] = [];
  // A loop: this comes before each resource, and nearly always finds nothing.
  for (const policy of policies) {
    const pending = policy.load?.();
    if (pending) loading.push(pending);
  }
  if (loading.length === 0) return work();
  return Promise.all(loading).then(() => {
    // After the answer: see main.cjs, which keeps what is loaded at the start.
    setImmediate(() => nodeModule.flushCompileCache?.());
    return work();
  });
}
