import { readdirSync } from "node:fs";
import { expect } from "chai";
import fc from "fast-check";
import { recordProgram } from "./program.ts";
import { fileConfig, type FileConfig } from "./stacks/stack-file.ts";

const STACKS = readdirSync(new URL("..", import.meta.url))
  .flatMap((file) => /^Pulumi\.(\w+)\.yaml$/.exec(file)?.[1] ?? [])
  .toSorted();

/** How often each stack is shuffled: a run of the whole program takes about a third of a second. */
const RUNS = 4;

/** The same settings with every list, and every mapping's keys, in another order. */
function shuffled<T>(value: T, random: () => number): T {
  if (Array.isArray(value))
    return mixed(
      value.map((item: unknown) => shuffled(item, random)),
      random,
    ) as T;
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, shuffled(inner as unknown, random)] as const);
  return Object.fromEntries(mixed(entries, random)) as T;
}

function mixed<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** Numbers from 0 to 1 that a seed decides (the "mulberry32" generator). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mix = Math.imul(state ^ (state >>> 15), 1 | state);
    mix = (mix + Math.imul(mix ^ (mix >>> 7), 61 | mix)) ^ mix;
    return ((mix ^ (mix >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function registered(config: FileConfig) {
  const { resources } = await recordProgram(config);
  return Object.fromEntries(resources.map(({ type, name, ...rest }) => [`${type}::${name}`, rest]));
}

describe("the order in which a stack lists things", function () {
  this.timeout(60_000);

  for (const stack of STACKS)
    it(`is none of the resources' business in ${stack}`, async () => {
      const config = fileConfig(stack);
      const before = await registered(config);
      expect(Object.keys(before).length).to.be.greaterThan(100);
      await fc.assert(
        fc.asyncProperty(fc.integer(), async (seed) => {
          expect(await registered(shuffled(config, randomOf(seed)))).to.deep.equal(before);
        }),
        { numRuns: RUNS },
      );
    });
});
