import { assert } from "chai";
import fc from "fast-check";
import { FARGATE_SIZES, memoryFor, nearestSize } from "../../../components/compute/fargate-sizes.ts";

const wishes = fc.record({ cpu: fc.integer({ min: 1, max: 50_000 }), memoryMiB: fc.integer({ min: 1, max: 300_000 }) });
const has = (cpu: number, memoryMiB: number) =>
  FARGATE_SIZES.some((size) => size.cpu === cpu && size.memoryMiB === memoryMiB);

describe("FARGATE_SIZES (D-08)", () => {
  it("are the pairs of AWS's table, each once", () => {
    for (const [cpu, memory] of [
      [256, [512, 1024, 2048]],
      [512, [1024, 4096]],
      [1024, [2048, 8192]],
      [2048, [4096, 5120, 16_384]],
      [4096, [8192, 30_720]],
      [8192, [16_384, 20_480, 61_440]],
      [16_384, [32_768, 40_960, 122_880]],
      [32_768, [61_440, 122_880, 249_856]],
    ] as const)
      for (const memoryMiB of memory) assert.isTrue(has(cpu, memoryMiB), `${cpu} with ${memoryMiB}`);
    for (const [cpu, memoryMiB] of [
      [256, 1536],
      [512, 512],
      [512, 5120],
      [1024, 1024],
      [8192, 17_408],
      [16_384, 33_792],
      [32_768, 65_536],
      [3072, 8192],
    ] as const)
      assert.isFalse(has(cpu, memoryMiB), `${cpu} with ${memoryMiB}`);
    assert.lengthOf(new Set(FARGATE_SIZES.map(({ cpu, memoryMiB }) => `${cpu}/${memoryMiB}`)), FARGATE_SIZES.length);
  });
});

describe("nearestSize", () => {
  it("is a valid pair, and is the wish where that is one", () => {
    fc.assert(fc.property(wishes, (wish) => has(nearestSize(wish).cpu, nearestSize(wish).memoryMiB)));
    for (const size of FARGATE_SIZES) assert.deepEqual(nearestSize(size), size);
  });

  it("gives at least what was wished for, as long as there is such a pair", () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const near = nearestSize(wish);
        const possible = FARGATE_SIZES.some(({ cpu, memoryMiB }) => cpu >= wish.cpu && memoryMiB >= wish.memoryMiB);
        return !possible || (near.cpu >= wish.cpu && near.memoryMiB >= wish.memoryMiB);
      }),
    );
    assert.deepEqual(nearestSize({ cpu: 512, memoryMiB: 512 }), { cpu: 512, memoryMiB: 1024 });
    assert.deepEqual(nearestSize({ cpu: 256, memoryMiB: 4096 }), { cpu: 512, memoryMiB: 4096 });
  });
});

describe("memoryFor", () => {
  it("says what goes with CPU units, in words", () => {
    assert.equal(memoryFor(256), "512, 1024, 2048");
    assert.equal(memoryFor(8192), "16384 to 61440 in steps of 4096");
    assert.equal(memoryFor(32_768), "61440, 122880, 249856");
    assert.isUndefined(memoryFor(300));
  });
});
