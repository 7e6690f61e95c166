/** Where the time of a run went, from the spans that the CLI records (`--otel-traces file://...`, OTLP as JSON lines). */

/** A recorded call, in nanoseconds since an epoch. */
export interface Span {
  readonly name: string;
  readonly start: bigint;
  readonly end: bigint;
}

/** The parts of a run. Each moment of it belongs to one of them, or is shared by several. */
export const PARTS = ["start", "program", "provider", "policies"] as const;
export type Part = (typeof PARTS)[number];

/** Milliseconds by part. */
export type Shares = Readonly<Record<Part, number>>;

interface ResourceSpans {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly {
      readonly spans: readonly {
        readonly name: string;
        readonly startTimeUnixNano: string;
        readonly endTimeUnixNano: string;
      }[];
    }[];
  }[];
}

/** Reads a trace file. @throws Error when it holds no span, since then nothing was measured. */
export function readSpans(text: string): readonly Span[] {
  const spans = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((line) => (JSON.parse(line) as ResourceSpans).resourceSpans)
    .flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans))
    .map(({ name, startTimeUnixNano, endTimeUnixNano }) => ({
      name,
      start: BigInt(startTimeUnixNano),
      end: BigInt(endTimeUnixNano),
    }));
  if (spans.length === 0) throw new Error("the CLI's trace holds no span");
  return spans;
}

/**
 * The part that a span shows at work. The policy runner is the one plugin that the engine starts as a process (providers
 * are attached), so `newPlugin` is its start.
 */
export function partOf(name: string): Part | undefined {
  if (name.startsWith("pulumirpc.Analyzer/") || name === "newPlugin") return "policies";
  if (name.startsWith("pulumirpc.ResourceProvider/")) return "provider";
  return name === "run-program" ? "program" : undefined;
}

/**
 * Divides a run's wall time. A moment in which the engine waits for policies or a provider is theirs, shared equally where
 * it waits for both; a moment in which it waits for neither while the program's process lives is the program's (with
 * the engine's own work on what it registers); all other time is the start's: the runner's preparation, `stack init`,
 * the CLI's own start and end.
 * @param wallMs The run's wall time, from before the runner began.
 */
export function sharesOf(spans: readonly Span[], wallMs: number): Shares {
  const edges = spans.flatMap(({ name, start, end }) => {
    const part = partOf(name);
    return part === undefined
      ? []
      : [
          { at: start, part, step: 1 },
          { at: end, part, step: -1 },
        ];
  });
  edges.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const active: Record<Part, number> = { start: 0, program: 0, provider: 0, policies: 0 };
  const total: Record<Part, number> = { start: 0, program: 0, provider: 0, policies: 0 };
  let last = edges[0]?.at ?? 0n;
  for (const { at, part, step } of edges) {
    const called = (["provider", "policies"] as const).filter((one) => active[one] > 0);
    const busy: readonly Part[] = called.length > 0 ? called : active.program > 0 ? ["program"] : [];
    for (const one of busy) total[one] += Number(at - last) / 1e6 / busy.length;
    active[part] += step;
    last = at;
  }
  total.start = wallMs - total.program - total.provider - total.policies;
  return total;
}

/** The middle value, or the mean of the two middle ones. @throws Error of an empty list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error("no values");
  return (lower + upper) / 2;
}
