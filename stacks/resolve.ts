import { secretName } from "../components/naming.ts";
import type { Deployment } from "../components/deployment.ts";
import { DEFAULTS } from "./defaults.ts";
import type { EnvironmentDefaults } from "./defaults.ts";
import type { Stated } from "./schema.ts";
import type {
  DatabaseSettings,
  EdgeSettings,
  EncryptionSettings,
  Keyed,
  ServiceSettings,
  Settings,
} from "./settings.ts";
import { defined } from "./shapes.ts";

/** What the provider's own keys say. */
export interface ProviderConfig {
  readonly region: string;
  readonly tags: Readonly<Record<string, string>>;
}

interface Resolving {
  readonly stated: Stated;
  readonly deployment: Deployment;
  readonly defaults: EnvironmentDefaults;
  /** A name that the stack fixes, with the stack's suffix. */
  readonly fixed: (name: string | undefined) => string | undefined;
}

/** Applies the environment's defaults and the name suffix to a valid stack. */
export function resolve(stack: string, stated: Stated, { region, tags }: ProviderConfig): Settings {
  const { account, application, environment } = stated;
  const approvedRegions = [...new Set(stated.access.regions ?? [region])].sort();
  const deployment = { account, region, partition: partitionOf(region), application, environment, approvedRegions };
  const defaults = DEFAULTS[environment];
  const fixed = (name: string | undefined) => suffixed(name, stated.nameSuffix);
  const at: Resolving = { stated, deployment, defaults, fixed };
  return defined({
    stack,
    deployment,
    tags: sortedKeys(tags),
    requiredTags: stated.requiredTags,
    protection: stated.protection ?? defaults.protection,
    waitForSteadyState: stated.waitForSteadyState ?? defaults.waitForSteadyState,
    registryScanning: stated.registryScanning === "off" ? undefined : stated.registryScanning,
    imageSigning: stated.imageSigning ?? defaults.imageSigning,
    access: access(at),
    network: network(at),
    encryption: encryption(at),
    logs: { retentionDays: stated.logs.retentionDays ?? defaults.logRetentionDays },
    edge: edge(at),
    cluster: defined({ ...stated.cluster, name: fixed(stated.cluster.name) }),
    ...stores(at),
    services: mapped(stated.services, (service) => resolveService(at, service)),
    alerts: defined({ topicName: fixed(stated.alerts.topicName), emails: stated.alerts.emails }),
    backup: stated.backup,
  });
}

function access({ stated: { access: stated }, deployment, defaults }: Resolving): Settings["access"] {
  const bounded = stated.permissionsBoundaryArn === undefined ? defaults.permissionsBoundary : "none";
  return defined({
    ...stated,
    regions: deployment.approvedRegions ?? [deployment.region],
    permissionsBoundary: stated.permissionsBoundary ?? bounded,
  });
}

/** `<name>-<suffix>`, where there are both. */
export function suffixed(name: string | undefined, suffix: string | undefined): string | undefined {
  return name === undefined || suffix === undefined ? name : `${name}-${suffix}`;
}

function partitionOf(region: string): string {
  if (region.startsWith("cn-")) return "aws-cn";
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}

function network({ stated: { network: stated }, defaults }: Resolving): Settings["network"] {
  return defined({
    ...stated,
    endpoints: { also: [...new Set(stated.endpoints.also)].sort() },
    dnsFirewall: {
      mode: stated.dnsFirewall.mode ?? defaults.dnsFirewall,
      domains: [...new Set(stated.dnsFirewall.domains)].sort(),
      managedLists: sortedKeys(stated.dnsFirewall.managedLists),
    },
    queryLogs: stated.queryLogs ?? defaults.queryLogs,
    flowLogRetentionDays: stated.flowLogRetentionDays ?? defaults.logRetentionDays,
    explicitCidrs: stated.explicitCidrs === undefined ? undefined : sortedKeys(stated.explicitCidrs),
  });
}

function encryption({ stated: { encryption: stated }, defaults }: Resolving): EncryptionSettings {
  const { keys } = stated;
  return {
    ...(typeof keys === "string" ? { mode: keys } : { mode: "shared" as const, existingKeyArn: keys.existingKeyArn }),
    deletionWindowDays: stated.deletionWindowDays ?? defaults.keyDeletionWindowDays,
    rotationPeriodDays: stated.rotationPeriodDays,
  };
}

function edge({ stated: { edge: stated }, defaults, fixed }: Resolving): EdgeSettings | undefined {
  if (stated === undefined) return undefined;
  const { loadBalancer, firewall } = stated;
  return defined({
    ...stated,
    exposure: exposureOf(stated),
    ingressFrom: ingressOf(stated),
    ingressPorts: portsOf(stated),
    domain: stated.domain && defined(stated.domain),
    loadBalancer: defined({
      ...loadBalancer,
      name: fixed(loadBalancer.name),
      accessLogs: { expireAfterDays: loadBalancer.accessLogs.expireAfterDays ?? defaults.accessLogDays },
    }),
    firewall: {
      rateLimit: firewall.rateLimit,
      logRetentionDays: firewall.logRetentionDays ?? defaults.logRetentionDays,
    },
  });
}

type StatedEdge = NonNullable<Stated["edge"]>;

/** How the load balancer is reached: said, or privately wherever there is CloudFront. */
export function exposureOf({ exposure, cloudFront }: StatedEdge): EdgeSettings["exposure"] {
  return exposure ?? (cloudFront ? "vpc-origin" : "internet");
}

/** What the load balancer admits: said, or what fits how it is reached. */
export function ingressOf(edge: StatedEdge): EdgeSettings["ingressFrom"] {
  if (edge.ingressFrom !== undefined) return edge.ingressFrom;
  if (exposureOf(edge) === "vpc-origin") return "vpc-origin-group";
  return edge.cloudFront ? "prefix-list" : "internet";
}

/** Ports that are admitted: said, or the one that CloudFront calls, or the two that people call. */
export function portsOf({ ingressPorts, originProtocol, cloudFront }: StatedEdge): number[] {
  const ports = cloudFront ? [originPort(originProtocol)] : [80, 443];
  return [...new Set<number>(ingressPorts ?? ports)].sort((a, b) => a - b);
}

/** The port that CloudFront calls the load balancer on. */
export function originPort(protocol: EdgeSettings["originProtocol"]): 80 | 443 {
  return protocol === "https-only" ? 443 : 80;
}

type Stores = Pick<Settings, "registries" | "databases" | "caches" | "tables" | "buckets" | "secrets" | "parameters">;

function stores({ stated, deployment, defaults, fixed }: Resolving): Stores {
  const suffix = (name: string) => suffixed(name, stated.nameSuffix) ?? name;
  const secret = (given: string | undefined, key: string, type: string) =>
    fixed(given) ?? secretName(deployment, key, type);
  const named = <Thing extends { readonly name?: string | undefined }>(thing: Thing) =>
    defined({ ...thing, name: fixed(thing.name) });
  return {
    registries: mapped(stated.registries, named),
    tables: mapped(stated.tables, named),
    buckets: mapped(stated.buckets, named),
    databases: mapped(stated.databases, (database, key) => resolveDatabase(database, key, secret, defaults)),
    caches: mapped(stated.caches, (cache, key) =>
      defined({
        ...cache,
        secretName: secret(cache.secretName, key, "auth-token"),
        snapshotRetentionDays: cache.snapshotRetentionDays ?? defaults.snapshotRetentionDays,
      }),
    ),
    secrets: mapped(stated.secrets, ({ name, description, recoveryWindowDays, rotation, replicaRegions }, key) =>
      defined({
        rotation,
        replicaRegions: sortedKeys(replicaRegions),
        name: secret(name, key, "value"),
        description,
        // A stack that is about to be taken down leaves no name taken.
        recoveryWindowDays: recoveryWindowDays ?? (stated.protection === false ? 0 : defaults.secretRecoveryDays),
      }),
    ),
    parameters: mapped(stated.parameters, ({ component, values, operatorSet }, key) => ({
      component: suffix(component ?? key),
      values: sortedKeys(values),
      operatorSet: sortedKeys(operatorSet),
    })),
  };
}

/** Days between the rotations of a database's user (ledger Z-48). */
const ROTATION_DAYS = 30;

function resolveDatabase(
  { user, masterSecret, ...database }: Stated["databases"][string],
  key: string,
  secret: (given: string | undefined, key: string, type: string) => string,
  { backupRetentionDays }: EnvironmentDefaults,
): DatabaseSettings {
  const { databaseName, engine } = database;
  return defined({
    ...database,
    secretName: secret(database.secretName, key, "credentials"),
    // DocumentDB takes letters and digits only.
    user: defined({
      name: user.name ?? (engine === "documentdb" ? `${databaseName.replaceAll("_", "")}app` : `${databaseName}_app`),
      rotationDays: user.rotation ? (user.rotationDays ?? ROTATION_DAYS) : undefined,
    }),
    masterSecret: masterSecret && { ...masterSecret, name: secret(masterSecret.name, key, "master") },
    backupRetentionDays: database.backupRetentionDays ?? backupRetentionDays,
  });
}

/**
 * What every service with a route is warned of, and gates its deployments: a few failing answers are the clients' or a
 * partner's, one in twenty is not; a task that stays unhealthy is one too many.
 */
const ROUTE_ALARMS = { serverErrorPercent: 5, unhealthyTasks: 0 } as const;

type StatedService = Stated["services"][string];

function resolveService({ stated, deployment, defaults, fixed }: Resolving, service: StatedService): ServiceSettings {
  const { route, roles, alarms } = service;
  return defined({
    ...service,
    name: fixed(service.name),
    family: fixed(service.family),
    logGroup: fixed(service.logGroup),
    logRetentionDays: service.logRetentionDays ?? stated.logs.retentionDays ?? defaults.logRetentionDays,
    roles: defined({ execution: fixed(roles.execution), task: fixed(roles.task) }),
    environment: sortedKeys({ REGION: deployment.region, ...service.environment }),
    sidecars: mapped(service.sidecars, (sidecar) => defined(sidecar)),
    route: route === undefined ? undefined : defined({ ...route, targetGroupName: fixed(route.targetGroupName) }),
    // Whether its answers and its health checks are good is known of what has a route only.
    deployment: defined({ ...service.deployment, alarms: service.deployment.alarms ?? route !== undefined }),
    alarms: defined({ ...(route === undefined ? {} : ROUTE_ALARMS), ...defined(alarms) }),
  });
}

/** The things by key, each resolved, in the order of their keys: the order in the file is never a change. */
function mapped<Thing, Resolved>(things: Keyed<Thing>, each: (thing: Thing, key: string) => Resolved): Keyed<Resolved> {
  return Object.fromEntries(Object.entries(sortedKeys(things)).map(([key, thing]) => [key, each(thing, key)]));
}

function sortedKeys<Thing>(things: Readonly<Record<string, Thing>>): Record<string, Thing> {
  return Object.fromEntries(Object.entries(things).sort(([a], [b]) => (a < b ? -1 : 1)));
}
