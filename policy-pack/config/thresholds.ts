import { type SettingSchema, type Settings } from "../policy/config.ts";
import { schemaFaults } from "./config-schema.ts";
import { hint } from "./nearest.ts";

/** A value that an organization decides once, and the settings of policies that it stands for. */
interface Threshold {
  readonly schema: SettingSchema;
  /** `policy.setting`. */
  readonly settings: readonly string[];
}

/** Values of settings, by policy and setting. */
export type Thresholds = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

function list(description: string, ...settings: readonly string[]): Threshold {
  return { schema: { type: "array", items: { type: "string" }, description }, settings };
}

/** The bounds are those of the settings: a value that one of them does not take is refused. */
function whole(minimum: number, maximum: number, description: string, ...settings: readonly string[]): Threshold {
  return { schema: { type: "integer", minimum, maximum, description }, settings };
}

/** What `settings.thresholds` may hold. A test compares the settings with those that the policies have. */
export const THRESHOLDS: Readonly<Record<string, Threshold>> = {
  regions: list("Regions that may be used.", "allowed-regions.regions"),
  tags: list("Tags that every resource needs: Owner, or Stage=dev|prod.", "required-tags.tags"),
  cidrs: list("Networks that security groups may let in.", "allowed-cidrs.cidrs"),
  instanceTypes: list("Types of machines and nodes: t4g.*.", "allowed-instance-types.types"),
  databaseClasses: list("Classes of database instances: db.r7g.*.", "allowed-instance-types.databaseClasses"),
  cacheTypes: list("Types of cache nodes: cache.t4g.*.", "allowed-instance-types.cacheTypes"),
  accounts: list(
    "Accounts of the organization, whose images and principals are known.",
    "image-shared-with-known-accounts.accounts",
    "resource-policy-no-cross-account.accounts",
    "ecs-private-registry.accounts",
    "ram-share-in-organization.accounts",
  ),
  registries: list("Registries that images may come from.", "ecs-private-registry.registries"),
  exemptStages: list(
    "Stages that need no protection against loss.",
    "database-backup-retention.exemptStages",
    "database-final-snapshot.exemptStages",
    "deletion-protection-in-prod.exemptStages",
    "rds-backup-plan.exemptStages",
  ),
  adminPorts: {
    schema: { type: "array", items: { type: "integer" }, description: "Ports of remote administration." },
    settings: ["no-ssh.ports", "nacl-no-allow-all.adminPorts", "lightsail-no-public-admin-ports.ports"],
  },
  publicPorts: {
    schema: { type: "array", items: { type: "integer" }, description: "Ports that may be open to the internet." },
    settings: ["sg-public-ports-80-443-only.ports"],
  },
  tlsVersion: {
    schema: {
      type: "string",
      enum: ["1.2", "1.3"],
      description: "The oldest version of TLS that load balancers take.",
    },
    settings: ["alb-tls-policy.minimumVersion"],
  },
  tlsPolicies: list("Names of the only TLS policies that listeners may use.", "alb-tls-policy.policies"),
  logRetentionDays: whole(
    1,
    3653,
    "Days that logs are kept at least.",
    "log-retention-and-encryption.minimumDays",
    "log-retention-minimum.minimumDays",
  ),
  backupRetentionDays: whole(
    1,
    35,
    "Days that backups are kept at least.",
    "database-backup-retention.minimumDays",
    "cache-backup.minimumDays",
    "redshift-automatic-snapshots.minimumDays",
  ),
  keyRotationDays: whole(90, 2560, "Days after which keys rotate at the latest.", "kms-rotation-required.maxDays"),
  secretRotationDays: whole(
    1,
    1000,
    "Days after which secrets rotate at the latest.",
    "secret-rotation-30-days.maximumDays",
  ),
  zones: whole(
    2,
    6,
    "Availability zones that what must not fail stands in.",
    "asg-multi-az.zones",
    "elb-multi-az.zones",
    "lambda-vpc-multi-az.zones",
    "multi-az-required.zones",
    "ecs-min-tasks.zones",
  ),
};

/** Reads `settings.thresholds`. Faulty entries are left out and named in `problems`. */
export function readThresholds(given: unknown, problems: string[]): Thresholds {
  const place = "settings.thresholds";
  const read = new Map<string, Map<string, unknown>>();
  if (given === undefined) return read;
  const faults = schemaFaults(given, { type: "object" }, place);
  problems.push(...faults);
  if (faults.length > 0) return read;
  for (const [name, value] of Object.entries(given as object)) {
    const threshold = Object.hasOwn(THRESHOLDS, name) ? THRESHOLDS[name] : undefined;
    const wrong = threshold
      ? schemaFaults(value, threshold.schema, `${place}.${name}`)
      : [`${place}: found ${JSON.stringify(name)}, ${hint(name, Object.keys(THRESHOLDS))}`];
    problems.push(...wrong);
    if (wrong.length > 0) continue;
    for (const [policy = "", setting = ""] of (threshold?.settings ?? []).map((text) => text.split("."))) {
      read.set(policy, (read.get(policy) ?? new Map<string, unknown>()).set(setting, value));
    }
  }
  return read;
}

/**
 * A policy's config with the thresholds for what it leaves at the default. The engine fills in defaults before the pack
 * sees a config, so that a value equal to the default cannot be told from none.
 */
export function withThresholds(
  thresholds: Thresholds,
  policy: { readonly name: string; readonly settings: Settings },
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const own = thresholds.get(policy.name);
  if (!own) return given;
  const open = [...own].filter(
    ([name]) =>
      given[name] === undefined || JSON.stringify(given[name]) === JSON.stringify(policy.settings[name]?.fallback),
  );
  return { ...given, ...Object.fromEntries(open) };
}
