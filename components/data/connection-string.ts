import type { DatabaseEngine } from "./database-engines.ts";

/** What a connection string is made of. */
export interface ConnectionParts {
  readonly engine: DatabaseEngine;
  /** Letters, digits and underscores: nothing that a URI escapes. */
  readonly username: string;
  /** Letters and digits. */
  readonly password: string;
  readonly host: string;
  readonly port: number;
  readonly database: string;
}

/**
 * A connection string that insists on TLS with a checked certificate, as the engine's drivers read it. The image must trust
 * Amazon RDS's certificate authorities (Amazon RDS User Guide, "Using SSL/TLS to encrypt a connection", `global-bundle.pem`).
 *
 * DocumentDB knows no retryable writes, keeps its users in `admin`, and is read from replicas where that is asked for (Amazon
 * DocumentDB Developer Guide, "Connecting as a replica set").
 */
export function connectionString(parts: ConnectionParts): string {
  const { engine, username, password, host, port, database } = parts;
  const at = `${username}:${password}@${host}:${port}/${database}`;
  return engine === "documentdb"
    ? `mongodb://${at}?tls=true&replicaSet=rs0&readPreference=secondaryPreferred&retryWrites=false&authSource=admin`
    : `postgresql://${at}?sslmode=verify-full`;
}
