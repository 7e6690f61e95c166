import type { Problem } from "../components/plan-error.ts";
import { problem } from "./checking.ts";
import type { Check } from "./checking.ts";
import type { Stated } from "./schema.ts";
import { addresses, contains, formatCidr, isPrivate, parseCidr } from "../components/network/cidr.ts";

/** The largest and the smallest VPC that AWS makes (Amazon VPC, "VPC CIDR blocks"). */
const LARGEST = 16;
const SMALLEST = 28;
/** The smallest that the computed layout fits into: a load balancer's subnet is a /27 at least. */
const SMALLEST_LAYOUT = 22;

/** The VPC's block, its zones and its fixed subnets fit together. */
export const checkNetwork: Check = ({ stated: { network }, region }) => {
  if (network === undefined) return [];
  const zones = network.availabilityZones;
  return [
    ...checkCidr(
      network.cidr,
      network.explicitCidrs === undefined && network.existing === undefined ? SMALLEST_LAYOUT : SMALLEST,
    ),
    ...checkOutward(network),
    ...checkExisting(network),
    ...zones.flatMap((zone, index) => checkZone(zones, zone, index, region)),
    ...Object.entries(network.explicitCidrs ?? {}).flatMap(([slot, cidr]) =>
      checkSlot(network.cidr, zones, slot, cidr),
    ),
  ];
};

type Network = NonNullable<Stated["network"]>;

/** What goes to the internet goes by NAT. */
function checkOutward({ nat, appEgress, externalHttps }: Network): Problem[] {
  if (nat !== "none") return [];
  const expected = "a NAT gateway (network.nat): the app tier has no other way to the internet";
  const fix = "Add `nat: single` (or per-zone, or regional) to network, or write";
  return [
    ...(appEgress === "all" ? [problem(["network", "appEgress"], "all", expected, `${fix} appEgress: strict.`)] : []),
    ...(externalHttps ? [problem(["network", "externalHttps"], "on", expected, `${fix} externalHttps: off.`)] : []),
  ];
}

/** Every tier has a subnet of its own in every zone that is used, and the app tier's have their route tables. */
function checkExisting({ existing, availabilityZones, explicitCidrs }: Network): Problem[] {
  if (existing === undefined) return [];
  const root = ["network", "existing"];
  const byTier = Object.entries(existing.subnets);
  const named = [
    ...byTier.map(([tier, ids]) => [["subnets", tier], ids] as const),
    [["routeTables"], existing.routeTables] as const,
  ];
  const ids = byTier.flatMap(([, subnets]) => Object.values(subnets));
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return [
    ...named.flatMap(([path, byZone]) => [
      ...availabilityZones
        .filter((zone) => byZone[zone] === undefined)
        .map((zone) =>
          problem(
            [...root, ...path, zone],
            undefined,
            "an id for every zone in use",
            `Add ${zone}, or remove it from network.availabilityZones.`,
          ),
        ),
      ...Object.keys(byZone)
        .filter((zone) => !availabilityZones.includes(zone))
        .map((zone) =>
          problem(
            [...root, ...path, zone],
            byZone[zone],
            `a zone in use: ${availabilityZones.join(", ")}`,
            "Remove it, or add it to network.availabilityZones.",
          ),
        ),
    ]),
    ...(twice === undefined
      ? []
      : [
          problem(
            [...root, "subnets"],
            twice,
            "every subnet once: tiers share none",
            "Name a subnet of its own for each tier and zone.",
          ),
        ]),
    ...(explicitCidrs === undefined
      ? []
      : [
          problem(
            ["network", "explicitCidrs"],
            explicitCidrs,
            "none beside network.existing, whose subnets have their blocks",
            "Remove it.",
          ),
        ]),
  ];
}

function checkCidr(cidr: string, smallest: number): Problem[] {
  const path = ["network", "cidr"];
  const block = parseCidr(cidr) ?? parseCidr(fromFirst(cidr) ?? "");
  if (block === undefined) return [notIpv4(path, cidr)];
  if (parseCidr(cidr) === undefined)
    return [problem(path, cidr, "a block that starts with its first address", `Write ${formatCidr(block)}.`)];
  if (block.prefix < LARGEST || block.prefix > smallest) {
    const prefix = block.prefix < LARGEST ? LARGEST : smallest;
    const mended = formatCidr({ base: block.base - (block.base % addresses(prefix)), prefix });
    const expected = `a block from /${LARGEST} (${addresses(LARGEST)} addresses) to /${smallest} (${addresses(smallest)}), with room for three tiers`;
    return [problem(path, cidr, expected, `Write ${mended}, for example.`)];
  }
  if (isPrivate(block)) return [];
  const expected = "a private block (RFC 1918 or 100.64.0.0/10): others own these addresses on the internet";
  return [problem(path, cidr, expected, "Write 10.20.0.0/16, for example.")];
}

/** The block with the bits below its prefix cleared. */
function fromFirst(cidr: string): string | undefined {
  const [address = "", prefix] = cidr.split("/");
  const host = parseCidr(`${address}/32`);
  return host === undefined || Number(prefix) > 32
    ? undefined
    : formatCidr({ base: host.base - (host.base % addresses(Number(prefix))), prefix: Number(prefix) });
}

function notIpv4(path: readonly string[], cidr: string): Problem {
  const expected = "an IPv4 block: four numbers up to 255 and a prefix up to /32";
  return problem(path, cidr, expected, "Write it like 10.20.0.0/16.");
}

function checkZone(zones: readonly string[], zone: string, index: number, region: string | undefined): Problem[] {
  const path = ["network", "availabilityZones", index];
  if (zones.indexOf(zone) !== index)
    return [problem(path, zone, "each zone once", "Remove it, or name another zone of the region.")];
  if (region === undefined || zone.slice(0, -1) === region) return [];
  return [
    problem(path, zone, `a zone of ${region} (aws:region)`, `Write ${region}${zone.slice(-1)}, or change aws:region.`),
  ];
}

function checkSlot(vpc: string, zones: readonly string[], slot: string, cidr: string): Problem[] {
  const path = ["network", "explicitCidrs", slot];
  const zone = slot.slice(slot.indexOf("-") + 1);
  const problems: Problem[] = [];
  if (!zones.includes(zone))
    problems.push(
      problem(
        path,
        cidr,
        `a zone of network.availabilityZones: ${zones.join(", ")}`,
        "Name one of these zones in the key.",
      ),
    );
  const [block, vpcBlock] = [parseCidr(cidr), parseCidr(vpc)];
  if (block === undefined) problems.push(notIpv4(path, cidr));
  else if (vpcBlock !== undefined && !contains(vpcBlock, block))
    problems.push(problem(path, cidr, `a block within network.cidr, ${vpc}`, "Choose one inside of it."));
  return problems;
}
