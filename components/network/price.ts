import type { NatMode } from "./tier.ts";

/** What is paid by the hour, whether it is used or not. Traffic comes on top. */
export interface MonthlyPriceArgs {
  readonly region: string;
  /** How many zones the network spans. */
  readonly zones: number;
  readonly nat: NatMode;
  /** How many interface endpoints there are; gateway endpoints are free. */
  readonly interfaceEndpoints: number;
}

/** One line of the bill. */
export interface PriceLine {
  readonly what: string;
  /** Gateways, addresses, or endpoints times zones. */
  readonly count: number;
  /** Dollars an hour for one; undefined for a region whose price is not known here. */
  readonly dollarsPerHour: number | undefined;
  /** Dollars a month for all. */
  readonly dollars: number | undefined;
}

/** What NAT and endpoints cost a month. */
export interface MonthlyPrice {
  readonly lines: readonly PriceLine[];
  /** Dollars a month; undefined for a region whose prices are not known here. */
  readonly total: number | undefined;
  /** The day on which the prices were read, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The title of the page that they are from. */
  readonly source: string;
}

/** Hours in a month, as AWS's own calculator counts them. */
const HOURS = 730;
const AS_OF = "2026-06-01";
const SOURCE = "Amazon VPC pricing; AWS PrivateLink pricing";
/** A public IPv4 address, the same in every region. */
const ADDRESS = 0.005;

/** Dollars an hour for a NAT gateway, and for an interface endpoint in one zone. */
const PRICES: Readonly<Record<string, { readonly nat: number; readonly endpoint: number }>> = {
  "us-east-1": { nat: 0.045, endpoint: 0.01 },
  "us-east-2": { nat: 0.045, endpoint: 0.01 },
  "us-west-2": { nat: 0.045, endpoint: 0.01 },
  "eu-west-1": { nat: 0.048, endpoint: 0.011 },
  "eu-central-1": { nat: 0.052, endpoint: 0.012 },
};

/** The fixed monthly price of a network's NAT gateways, their addresses and its interface endpoints. */
export function monthlyPrice({ region, zones, nat, interfaceEndpoints }: MonthlyPriceArgs): MonthlyPrice {
  const prices = PRICES[region];
  const gateways = { none: 0, single: 1, "per-zone": zones, regional: zones }[nat];
  const lines = [
    // A regional gateway is paid for in every zone that it spans, as zonal ones are.
    line(`NAT gateways (${nat})`, gateways, prices?.nat),
    line("Public IPv4 addresses of NAT gateways", gateways, prices && ADDRESS),
    line(`Interface endpoints (${interfaceEndpoints} in ${zones} zones)`, interfaceEndpoints * zones, prices?.endpoint),
  ].filter(({ count }) => count > 0);
  const total = prices && cents(lines.reduce((sum, { dollars }) => sum + (dollars ?? 0), 0));
  return { lines, total, asOf: AS_OF, source: SOURCE };
}

/** The price as text for a preview's log, one line for each thing that is paid for. */
export function priceText({ lines, total, asOf, source }: MonthlyPrice): string {
  const sum = total === undefined ? "unknown for this region" : `$${total.toFixed(2)} a month`;
  return [
    `NAT and endpoints: ${sum}, without traffic (list prices of ${asOf}: ${source})`,
    ...lines.map(({ what, count, dollarsPerHour, dollars }) =>
      dollarsPerHour === undefined || dollars === undefined
        ? `  ${what}: ${count}`
        : `  ${what}: ${count} x $${dollarsPerHour} x ${HOURS} h = $${dollars.toFixed(2)}`,
    ),
  ].join("\n");
}

function line(what: string, count: number, dollarsPerHour: number | undefined): PriceLine {
  const dollars = dollarsPerHour === undefined ? undefined : cents(count * dollarsPerHour * HOURS);
  return { what, count, dollarsPerHour, dollars };
}

function cents(dollars: number): number {
  return Math.round(dollars * 100) / 100;
}
