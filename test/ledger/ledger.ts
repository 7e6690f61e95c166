import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** A promise of the system, as docs/ledger.yaml tells it. */
export interface LedgerRow {
  readonly id: string;
  readonly says: string;
  readonly stacks: readonly string[];
  readonly policies: readonly string[];
}

/** The ledger, in its own order. */
export function readLedger(): readonly LedgerRow[] {
  const text = readFileSync(new URL("../../docs/ledger.yaml", import.meta.url), "utf8");
  return Object.entries(parse(text) as Record<string, Omit<LedgerRow, "id">>).map(([id, row]) => ({ id, ...row }));
}
