import ipaddr from "ipaddr.js";

/** A span of IPv4 addresses, as numbers, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The span of a block in CIDR notation. @throws Error where it is none. */
export function spanOf(cidr: string): Span {
  const [address, bits] = ipaddr.IPv4.parseCIDR(cidr);
  const size = 2 ** (32 - bits);
  const value = address.toByteArray().reduce((sum, byte) => sum * 256 + byte, 0);
  const first = value - (value % size);
  return { first, last: first + size - 1 };
}

/** Whether some address is in both. */
export function overlaps(a: Span, b: Span): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Whether every address of the second is in the first. */
export function covers(a: Span, b: Span): boolean {
  return a.first <= b.first && b.last <= a.last;
}
