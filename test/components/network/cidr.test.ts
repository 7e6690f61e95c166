import { assert } from "chai";
import fc from "fast-check";
import {
  addresses,
  type Block,
  contains,
  formatCidr,
  isPrivate,
  overlaps,
  parseCidr,
  subBlock,
} from "../../../components/network/cidr.ts";

const blocks: fc.Arbitrary<Block> = fc
  .record({ base: fc.nat(0xffffffff), prefix: fc.integer({ min: 0, max: 32 }) })
  .map(({ base, prefix }) => ({ base: base - (base % addresses(prefix)), prefix }));

describe("CIDR arithmetic", () => {
  it("writes what it reads", () => {
    fc.assert(fc.property(blocks, (block) => assert.deepEqual(parseCidr(formatCidr(block)), block)));
  });

  for (const text of [
    "",
    "10.0.0.0",
    "10.0.0/8",
    "256.0.0.0/8",
    "10.0.0.0/33",
    "10.0.0.1/31",
    "10.0.0.0/8 ",
    "::/0",
    "10.0.0.0/-1",
  ])
    it(`reads no block from ${JSON.stringify(text)}`, () => assert.isUndefined(parseCidr(text)));

  it("tells overlap and containment as the addresses themselves do", () => {
    fc.assert(
      fc.property(blocks, blocks, (a, b) => {
        const last = (block: Block) => block.base + addresses(block.prefix) - 1;
        const within = (x: number, block: Block) => x >= block.base && x <= last(block);
        assert.equal(overlaps(a, b), within(a.base, b) || within(b.base, a));
        assert.equal(contains(a, b), within(b.base, a) && within(last(b), a));
      }),
    );
  });

  it("divides a block into parts that fill it", () => {
    const parent = parseCidr("10.20.0.0/16")!;
    const parts = Array.from({ length: 32 }, (_, place) => subBlock(parent, 21, place));
    assert.equal(
      parts.reduce((sum, { prefix }) => sum + addresses(prefix), 0),
      addresses(16),
    );
    assert.throws(() => subBlock(parent, 21, 32), RangeError);
    assert.throws(() => subBlock(parent, 15, 0), RangeError);
  });

  it("knows private address space", () => {
    for (const text of ["10.255.0.0/16", "172.31.0.0/16", "192.168.1.0/24", "100.127.0.0/16"])
      assert.isTrue(isPrivate(parseCidr(text)!), text);
    for (const text of ["172.32.0.0/16", "11.0.0.0/8", "192.169.0.0/16", "0.0.0.0/0"])
      assert.isFalse(isPrivate(parseCidr(text)!), text);
  });
});
