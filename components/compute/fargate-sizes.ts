/** A task's CPU units and its memory in MiB. */
export interface FargateSize {
  readonly cpu: number;
  readonly memoryMiB: number;
}

/** First, last and step of the memory that each number of CPU units takes (Amazon ECS, "Task CPU and memory"). */
const MEMORY: readonly (readonly [cpu: number, first: number, last: number, step: number])[] = [
  [256, 512, 512, 512],
  [256, 1024, 2048, 1024],
  [512, 1024, 4096, 1024],
  [1024, 2048, 8192, 1024],
  [2048, 4096, 16_384, 1024],
  [4096, 8192, 30_720, 1024],
  [8192, 16_384, 61_440, 4096],
  [16_384, 32_768, 122_880, 8192],
  [32_768, 61_440, 122_880, 61_440],
  [32_768, 249_856, 249_856, 1024],
];

/** Every pair that Fargate takes. */
export const FARGATE_SIZES: readonly FargateSize[] = MEMORY.flatMap(([cpu, first, last, step]) =>
  Array.from({ length: (last - first) / step + 1 }, (_, index) => ({ cpu, memoryMiB: first + index * step })),
);

/** The valid pair that is nearest to the wish, one that gives at least as much of both if there is one. */
export function nearestSize({ cpu, memoryMiB }: FargateSize): FargateSize {
  const enough = FARGATE_SIZES.filter((size) => size.cpu >= cpu && size.memoryMiB >= memoryMiB);
  const distance = (size: FargateSize) =>
    Math.abs(Math.log2(size.cpu / cpu)) + Math.abs(Math.log2(size.memoryMiB / memoryMiB));
  const [best] = [...(enough.length > 0 ? enough : FARGATE_SIZES)].sort((a, b) => distance(a) - distance(b));
  return best as FargateSize;
}

/** Memory in MiB that goes with the CPU units, as words: `1024 to 4096 in steps of 1024`. */
export function memoryFor(cpu: number): string | undefined {
  const sizes = FARGATE_SIZES.filter((size) => size.cpu === cpu).map(({ memoryMiB }) => memoryMiB);
  return sizes.length === 0
    ? undefined
    : sizes.length <= 4
      ? sizes.join(", ")
      : `${sizes[0]} to ${sizes.at(-1)} in steps of ${(sizes[1] ?? 0) - (sizes[0] ?? 0)}`;
}
