import { readFileSync } from "node:fs";
import type { Controls } from "./define-policy.ts";

/** A framework whose controls policies help to meet; `hub`: controls of AWS Security Hub that are not in FSBP. */
export type Framework = keyof Controls | "hub";

/** A control that a policy helps to meet. */
export interface Control {
  readonly id: string;
  /** The controls of AWS Security Hub that it is derived from; none where the policy itself names it. */
  readonly via: readonly string[];
}

/** What is known of a control of AWS Security Hub; lists are texts of ids, parted by spaces. */
export interface HubControl {
  readonly severity: string;
  /** Whether it belongs to the standard AWS Foundational Security Best Practices. */
  readonly standard?: "fsbp";
  readonly cis?: string;
  readonly cis5?: string;
  readonly pci?: string;
  readonly nist?: string;
  readonly soc2?: string;
  readonly iso27001?: string;
}

interface Data {
  readonly sources: readonly string[];
  /** Controls that AWS counts to PCI DSS without its requirements being known here, so that nothing is derived from them. */
  readonly pciWithoutNumber: { readonly controls: string; readonly why: string };
  readonly controls: Readonly<Record<string, HubControl>>;
}

let data: Data | undefined;
let byFoldedId: ReadonlyMap<string, string> | undefined;

/** The controls of AWS Security Hub and where they are known from: data/controls.json, written by make-controls.mts. */
export function hubData(): Data {
  data ??= JSON.parse(readFileSync(new URL("../data/controls.json", import.meta.url), "utf8")) as Data;
  return data;
}

/** A control of AWS Security Hub with its id as AWS writes it (`Opensearch.1`); policies may use other capitals. */
export function hubControl(id: string): (HubControl & { readonly id: string }) | undefined {
  const { controls } = hubData();
  byFoldedId ??= new Map(Object.keys(controls).map((known) => [known.toLowerCase(), known]));
  const known = byFoldedId.get(id.toLowerCase());
  const control = known === undefined ? undefined : controls[known];
  return known === undefined || control === undefined ? undefined : { id: known, ...control };
}

type Effective = Readonly<Record<Framework, readonly Control[]>>;

const worked = new WeakMap<Controls, Effective>();

/** The controls a policy helps to meet: those that it names, and what published mappings derive from its FSBP ids. */
export function effectiveControls(named: Controls): Effective {
  const known = worked.get(named) ?? derive(named);
  worked.set(named, known);
  return known;
}

function derive(named: Controls): Effective {
  const hub = (named.fsbp ?? []).flatMap((id) => hubControl(id) ?? []);
  const own = (inStandard: boolean) =>
    hub.filter((c) => (c.standard === "fsbp") === inStandard).map(({ id }) => ({ id, via: [] }));
  const derived = (framework: Exclude<keyof Controls, "fsbp">): readonly Control[] => {
    const stated = named[framework] ?? [];
    const found = new Map<string, string[]>(stated.map((id) => [id, []]));
    for (const control of hub) {
      const ids = (control[framework] ?? "").split(" ").filter((id) => id !== "" && !stated.includes(id));
      for (const id of ids) found.set(id, [...(found.get(id) ?? []), control.id]);
    }
    return [...found].map(([id, via]) => ({ id, via }));
  };
  return {
    fsbp: own(true),
    cis: derived("cis"),
    cis5: derived("cis5"),
    pci: derived("pci"),
    nist: derived("nist"),
    soc2: derived("soc2"),
    iso27001: derived("iso27001"),
    hub: own(false),
  };
}
