import { shiftsTraffic } from "../components/compute/rollout.plan.ts";
import type { BoundaryNeed, PermissionBoundarySettings } from "../components/identity/permission-boundary.plan.ts";
import { remindedSecrets, rolloutOf } from "./derive.ts";
import type { Settings, Use } from "./settings.ts";

/** What a role needs for a use. The credentials of databases and caches are secrets. */
const NEEDS: Readonly<Record<Use["kind"], readonly BoundaryNeed[]>> = {
  bucket: ["bucket"],
  cache: ["secrets"],
  database: ["database", "secrets"],
  parameters: ["parameters"],
  secret: ["secrets"],
  // A port, and no permission.
  service: [],
  table: ["table"],
};

/** The boundary of the stack's roles; undefined where it makes none. */
export function boundaryOf(settings: Settings): Omit<PermissionBoundarySettings, "deployment"> | undefined {
  const { access, backup, encryption, services } = settings;
  if (access.permissionsBoundary === "none") return undefined;
  const all = Object.values(services);
  const some: Readonly<Partial<Record<BoundaryNeed, boolean>>> = {
    backup: backup !== undefined,
    images: all.length > 0,
    // There always are flow logs.
    logs: true,
    metrics: all.some(({ metricsNamespace }) => metricsNamespace !== undefined),
    reminders: remindedSecrets(settings) !== undefined,
    sessions: all.some(({ exec }) => exec === "audited"),
    traces: all.some(({ tracing }) => tracing !== undefined),
    traffic: all.some(({ deployment }) => shiftsTraffic(rolloutOf(deployment))),
  };
  const used = all.flatMap(({ uses }) => uses.flatMap(({ kind }) => NEEDS[kind]));
  const needs = [...used, ...(Object.keys(some) as BoundaryNeed[]).filter((need) => some[need])];
  const { existingKeyArn } = encryption;
  return {
    needs: [...new Set(needs)].sort(),
    secretNames: secretNamesOf(settings),
    namespaces: all.flatMap(({ metricsNamespace }) => metricsNamespace ?? []),
    keyAccounts: existingKeyArn === undefined ? [] : [existingKeyArn.split(":")[4] ?? ""],
  };
}

/** Names of the secrets that services use, sorted. */
function secretNamesOf({ databases, caches, secrets, services }: Settings): readonly string[] {
  const names = Object.values(services).flatMap(({ uses }) =>
    uses.flatMap((use) => {
      if (use.kind === "database") return databases[use.database]?.secretName ?? [];
      if (use.kind === "cache") return caches[use.cache]?.secretName ?? [];
      return use.kind === "secret" ? (secrets[use.secret]?.name ?? []) : [];
    }),
  );
  return [...new Set(names)].sort();
}
