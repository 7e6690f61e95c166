import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exampleProps, type ExampleResource, exampleUrn } from "../policy-pack/examples.ts";
import { EXAMPLES } from "../policy-pack/registry-examples.ts";
import {
  analyzeRequest,
  PACK,
  PackProcess,
  type SentResource,
  stackRequest,
} from "../test/policy-pack/pack-process.ts";

/** The packs that are compared: this repository's, one without policies, one with a single policy on the stack. */
export const PACKS = {
  ours: PACK,
  empty: fileURLToPath(new URL("./packs/empty", import.meta.url)),
  "one-stack-policy": fileURLToPath(new URL("./packs/one-stack-policy", import.meta.url)),
} as const;

export type PackName = keyof typeof PACKS;

/** What one run of a pack took; CPU times are those of the pack's process, and undefined where the system does not tell. */
export interface Run {
  /** From its start to the list of its policies, as the engine waits for it. */
  readonly startMs: number;
  readonly startCpuMs: number | undefined;
  /** Resources a second, sent one after another, once every type was seen. */
  readonly resourcesPerSecond: number;
  readonly analyzeCpuMs: number | undefined;
  readonly stackMs: number;
  readonly stackCpuMs: number | undefined;
}

/** So many resources: those of the policies' examples, again and again under other names. */
export function load(count: number): readonly SentResource[] {
  const examples = Object.values(EXAMPLES).flatMap((of) => of.examples);
  const once = examples.flatMap(({ resources }, i) =>
    distinct(resources).map(({ type, name, propertyDependencies = {}, ...resource }) => ({
      type,
      name: `${name}-${i}`,
      props: exampleProps({ type, name, ...resource }),
      propertyDependencies: Object.fromEntries(
        Object.entries(propertyDependencies).map(([key, names]) => [key, names.map((other) => `${other}-${i}`)]),
      ),
    })),
  );
  return Array.from({ length: count }, (_, i) => {
    const resource = once[i % once.length] as SentResource;
    return { ...resource, name: `${resource.name}-${Math.floor(i / once.length)}` };
  });
}

/** A stack has one resource of a type and name; some examples, which compare variants, have more. */
function distinct(resources: readonly ExampleResource[]): readonly ExampleResource[] {
  return [...new Map(resources.map((resource) => [exampleUrn(resource), resource])).values()];
}

/** Starts a pack, asks it about the resources one by one and about the stack, and ends it. */
export async function runPack(
  name: PackName,
  resources: readonly SentResource[],
  stack: readonly SentResource[],
): Promise<Run> {
  const started = performance.now();
  const pack = await PackProcess.start(PACKS[name]);
  try {
    await pack.info();
    const startMs = performance.now() - started;
    const startCpuMs = cpuOf(pack.pid);
    await pack.configure();
    const requests = resources.map(analyzeRequest);
    // The first time a type comes, the pack loads the code of its policies.
    for (const request of requests) await send(pack, "analyze", request);
    const analyze = await timed(pack, async () => {
      for (const request of requests) await send(pack, "analyze", request);
    });
    await send(pack, "analyzeStack", stackRequest(resources));
    const whole = stackRequest(stack);
    const judged = await timed(pack, () => send(pack, "analyzeStack", whole));
    return {
      startMs,
      startCpuMs,
      resourcesPerSecond: (resources.length / analyze.ms) * 1000,
      analyzeCpuMs: analyze.cpuMs,
      stackMs: judged.ms,
      stackCpuMs: judged.cpuMs,
    };
  } finally {
    pack.stop();
  }
}

/** Sends a request and leaves the answer as it is: what tests make of it would count as the pack's time. */
function send(pack: PackProcess, method: "analyze" | "analyzeStack", request: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const call = pack.client[method].bind(pack.client) as unknown as (
      request: unknown,
      done: (error: Error | null, response: unknown) => void,
    ) => void;
    call(request, (error, response) => (error ? reject(error) : resolve(response)));
  });
}

async function timed(pack: PackProcess, work: () => Promise<unknown>) {
  const [from, cpuFrom] = [performance.now(), cpuOf(pack.pid)];
  await work();
  const [to, cpuTo] = [performance.now(), cpuOf(pack.pid)];
  return { ms: to - from, cpuMs: cpuFrom === undefined || cpuTo === undefined ? undefined : cpuTo - cpuFrom };
}

/** Milliseconds of CPU that a process has had, from Linux's /proc, which counts in hundredths of a second. */
function cpuOf(pid: number | undefined): number | undefined {
  const file = join("/proc", String(pid), "stat");
  if (!existsSync(file)) return undefined;
  // The name of the program, in brackets, may hold blanks.
  const fields = readFileSync(file, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
