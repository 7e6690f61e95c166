import type { Row } from "../row.ts";
import { rows as compute } from "./compute.ts";
import { rows as data } from "./data.ts";
import { rows as edge } from "./edge.ts";
import { rows as identity } from "./identity.ts";
import { rows as monitoring } from "./monitoring.ts";
import { rows as network } from "./network.ts";

/** Every row of the ledger that a test holds. */
export const rows: readonly Row[] = [...compute, ...data, ...edge, ...identity, ...monitoring, ...network];
