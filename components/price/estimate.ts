import { type PriceList, type PriceListName, PRICE_LISTS } from "./list-prices.ts";

/** Something that is paid for by the time that it stands, whether it is used or not. */
export interface PricedThing {
  /** In the words of the estimate, such as `Instances of ledger (db.r6g.large)`. */
  readonly what: string;
  readonly list: PriceListName;
  /** What of that list, such as `db.r6g.large`. */
  readonly kind: string;
  readonly count: number;
  /** Where the count follows the load: how many there are at most. @default - as many as `count` */
  readonly most?: number;
}

/** One line of the bill. */
export interface PriceLine extends Pick<PricedThing, "what" | "count"> {
  readonly unit: "hour" | "month";
  /** Dollars for one; undefined where no list here has the region or the kind. */
  readonly dollarsPerUnit: number | undefined;
  /** Dollars a month for all. */
  readonly dollars: number | undefined;
  /** Where the count follows the load: how many there are at most, and dollars a month for that. */
  readonly most: { readonly count: number; readonly dollars: number | undefined } | undefined;
}

/** What stands of a stack costs a month. Storage, requests and traffic come on top. */
export interface Estimate {
  readonly region: string;
  readonly lines: readonly PriceLine[];
  /** Dollars a month of the lines that have a price. */
  readonly total: number;
  /** The same with all at its most. */
  readonly mostTotal: number;
  /** What has no price here. */
  readonly unpriced: readonly string[];
  /** Where the prices are from, `<source>, <day>`, sorted. */
  readonly sources: readonly string[];
}

/** Hours in a month, as AWS's own calculator counts them. */
const HOURS = 730;

/** The fixed monthly price of things in a region, at list prices. */
export function estimate(region: string, things: readonly PricedThing[]): Estimate {
  const wanted = things.filter(({ count, most }) => count > 0 || (most ?? 0) > 0);
  const lines = wanted.map((thing) => lineOf(region, thing));
  const priced = wanted.filter((_, index) => lines[index]?.dollars !== undefined);
  return {
    region,
    lines,
    total: cents(lines.reduce((sum, { dollars }) => sum + (dollars ?? 0), 0)),
    mostTotal: cents(lines.reduce((sum, { dollars, most }) => sum + (most?.dollars ?? dollars ?? 0), 0)),
    unpriced: lines.filter(({ dollars }) => dollars === undefined).map(({ what }) => what),
    sources: [...new Set(priced.map(({ list }) => `${PRICE_LISTS[list].source}, ${PRICE_LISTS[list].asOf}`))].sort(),
  };
}

function lineOf(region: string, { what, list, kind, count, most }: PricedThing): PriceLine {
  const { unit, dollars: table }: PriceList = PRICE_LISTS[list];
  const dollarsPerUnit = (table["*"] ?? table[region])?.[kind];
  const units = unit === "hour" ? HOURS : 1;
  const priceOf = (number: number) =>
    dollarsPerUnit === undefined ? undefined : cents(number * dollarsPerUnit * units);
  return {
    what,
    count,
    unit,
    dollarsPerUnit,
    dollars: priceOf(count),
    most: most === undefined ? undefined : { count: most, dollars: priceOf(most) },
  };
}

/** The estimate as text for a preview's log: the sum, a line for each thing, and where the prices are from. */
export function estimateText({ region, lines, total, mostTotal, unpriced, sources }: Estimate): string {
  if (lines.length === 0) return "Fixed cost: nothing that is paid for by the hour or the month.";
  const known = lines.length > unpriced.length;
  const range = mostTotal > total ? ` to $${mostTotal.toFixed(2)}` : "";
  const sum = known ? `$${total.toFixed(2)}${range} a month` : `unknown for ${region}`;
  const rest = known && unpriced.length > 0 ? `, and ${unpriced.length} not priced here` : "";
  return [
    `Fixed cost: ${sum}${rest}, without storage, requests and traffic (list prices)`,
    ...lines.map(lineText),
    ...(sources.length === 0 ? [] : [`  Prices: ${sources.join("; ")}`]),
  ].join("\n");
}

function lineText({ what, count, unit, dollarsPerUnit, dollars, most }: PriceLine): string {
  const number = most === undefined ? `${count}` : `${count} to ${most.count}`;
  if (dollarsPerUnit === undefined || dollars === undefined) return `  ${what}: ${number}, not priced`;
  const time = unit === "hour" ? ` x ${HOURS} h` : "";
  const range = most?.dollars === undefined ? "" : ` to $${most.dollars.toFixed(2)}`;
  return `  ${what}: ${number} x $${dollarsPerUnit}${time} = $${dollars.toFixed(2)}${range}`;
}

function cents(dollars: number): number {
  return Math.round(dollars * 100) / 100;
}
