import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readGolden } from "../test/golden/golden.ts";
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

const STACKS = ["dev", "staging", "prod", "microservices"];

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

/** How golden files write what a property takes of another resource: `{fintech-prod-network-vpc.id}`. */
const REFERENCE = /\{([a-z][\w-]*)\.\w+\}/g;

/** So many resources: those of this repository's stacks as its golden files hold them, again and again under other names. */
export function load(count: number): readonly SentResource[] {
  const once = STACKS.flatMap((stack) =>
    Object.entries(readGolden(stack) ?? {}).map(([urn, props]) => {
      const [types = "", name = ""] = urn.split("::");
      return { type: types.split("$").at(-1) ?? "", name, props };
    }),
  );
  return Array.from({ length: count }, (_, i) => {
    const resource = once[i % once.length];
    if (!resource) throw new Error("there are no golden files: npm run golden");
    return copyOf(resource, Math.floor(i / once.length));
  });
}

/** A copy of a resource that refers to others of the same copy. */
function copyOf({ type, name, props }: Pick<SentResource, "type" | "name" | "props">, copy: number): SentResource {
  const copied = Object.entries(props).map(([key, value]) => {
    const targets = new Set<string>();
    const text = JSON.stringify(value).replace(REFERENCE, (_, target: string) => {
      targets.add(`${target}-${copy}`);
      return `${target}-${copy}`;
    });
    return { key, value: JSON.parse(text) as unknown, targets: [...targets] };
  });
  return {
    type,
    name: `${name}-${copy}`,
    props: Object.fromEntries(copied.map(({ key, value }) => [key, value])),
    propertyDependencies: Object.fromEntries(
      copied.filter(({ targets }) => targets.length > 0).map(({ key, targets }) => [key, targets]),
    ),
  };
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
