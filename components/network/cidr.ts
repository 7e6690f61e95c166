/** A block of IPv4 addresses as numbers: arithmetic on 32 bits stays exact in a double. */
export interface Block {
  /** The first address, 0 to 2^32 - 1. */
  readonly base: number;
  /** The prefix length, 0 to 32. */
  readonly prefix: number;
}

/** How many addresses a block of this prefix length has. */
export function addresses(prefix: number): number {
  return 2 ** (32 - prefix);
}

/** `10.0.0.0/16` as numbers; undefined where it is not CIDR notation, or has bits set below its prefix. */
export function parseCidr(text: string): Block | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text);
  if (match === null) return undefined;
  const [a, b, c, d, prefix] = match.slice(1).map(Number) as [number, number, number, number, number];
  if (Math.max(a, b, c, d) > 255 || prefix > 32) return undefined;
  const base = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
  return base % addresses(prefix) === 0 ? { base, prefix } : undefined;
}

/** A block in CIDR notation. */
export function formatCidr({ base, prefix }: Block): string {
  const bytes = [24, 16, 8, 0].map((shift) => Math.floor(base / 2 ** shift) % 256);
  return `${bytes.join(".")}/${prefix}`;
}

/** The block at a place among the equal blocks of a longer prefix. @throws RangeError where there is no such place. */
export function subBlock(parent: Block, prefix: number, place: number): Block {
  const base = parent.base + place * addresses(prefix);
  if (prefix < parent.prefix || place < 0 || base + addresses(prefix) > parent.base + addresses(parent.prefix))
    throw new RangeError(`/${prefix} number ${place} is not within ${formatCidr(parent)}`);
  return { base, prefix };
}

/** Whether two blocks share an address. */
export function overlaps(a: Block, b: Block): boolean {
  return a.base < b.base + addresses(b.prefix) && b.base < a.base + addresses(a.prefix);
}

/** Whether every address of the inner block is one of the outer. */
export function contains(outer: Block, inner: Block): boolean {
  return inner.base >= outer.base && inner.base + addresses(inner.prefix) <= outer.base + addresses(outer.prefix);
}

/** Blocks that are not routed on the internet (RFC 1918; RFC 6598 for shared address space). */
const PRIVATE = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"].map(
  (text) => parseCidr(text) as Block,
);

/** Whether a block lies in address space that is never routed on the internet. */
export function isPrivate(block: Block): boolean {
  return PRIVATE.some((space) => contains(space, block));
}
