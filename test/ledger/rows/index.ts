import type { Row } from "../row.ts";
import { rows as compute } from "./compute.ts";
import { rows as data } from "./data.ts";
import { rows as edge } from "./edge.ts";
import { rows as identity } from "./identity.ts";
import { rows as microservices } from "./microservices.ts";
import { rows as monitoring } from "./monitoring.ts";
import { rows as network } from "./network.ts";
import { rows as zeroTrustIdentity } from "./zero-trust-identity.ts";
import { rows as zeroTrustNetwork } from "./zero-trust-network.ts";
import { rows as zeroTrustWorkloads } from "./zero-trust-workloads.ts";

const fintech = [...compute, ...data, ...edge, ...identity, ...monitoring, ...network];
const zeroTrust = [...zeroTrustIdentity, ...zeroTrustNetwork, ...zeroTrustWorkloads];

/** Every row of the ledger that a test holds. */
export const rows: readonly Row[] = [...fintech, ...microservices, ...zeroTrust];
