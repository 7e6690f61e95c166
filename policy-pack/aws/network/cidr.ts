import { ipv4 } from "./network.ts";

interface Range {
  readonly base: bigint;
  readonly prefix: number;
  readonly bits: 32 | 128;
}

/** Whether one range of addresses lies within another; false where either is no CIDR, which AWS refuses. */
export function isWithin(inner: string, outer: string): boolean {
  const [a, b] = [parse(inner), parse(outer)];
  if (!a || !b || a.bits !== b.bits || a.prefix < b.prefix) return false;
  const shift = BigInt(b.bits - b.prefix);
  return a.base >> shift === b.base >> shift;
}

function parse(cidr: string): Range | undefined {
  const [address = "", length, ...rest] = cidr.trim().split("/");
  const bits = address.includes(":") ? 128 : 32;
  const base = bits === 128 ? ipv6(address) : ipv4(address);
  const prefix = length === undefined ? bits : /^\d{1,3}$/.test(length) ? Number(length) : -1;
  if (base === undefined || rest.length > 0 || prefix < 0 || prefix > bits) return undefined;
  return { base: BigInt(base), prefix, bits };
}

function ipv6(address: string): bigint | undefined {
  const [head = "", tail, ...rest] = address.split("::");
  if (rest.length > 0) return undefined;
  const groups = (text: string) => (text === "" ? [] : text.split(":"));
  const [left, right] = [groups(head), groups(tail ?? "")];
  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const all = [...left, ...Array.from({ length: missing }, () => "0"), ...right];
  if (!all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return all.reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n);
}
