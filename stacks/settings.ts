import type { Deployment } from "../components/deployment.ts";
import type { Replicas } from "../components/compute/fargate-service.plan.ts";
import type { SidecarArgs } from "../components/compute/sidecars.plan.ts";
import type { TaskOptions } from "../components/compute/task-options.plan.ts";
import type { TracingArgs } from "../components/compute/tracing.plan.ts";
import type { DatabaseCapacity } from "../components/data/database-capacity.plan.ts";
import type { DatabaseLog } from "../components/data/database-watch.plan.ts";
import type { EndpointService } from "../components/network/endpoint-catalog.ts";
import type { DnsFirewallMode } from "../components/network/dns-firewall.plan.ts";
import type { ExistingNetwork } from "../components/network/existing-network.plan.ts";
import type { BlockPublicAccess } from "../components/network/public-access.plan.ts";
import type { NatMode, Tier } from "../components/network/tier.ts";

/** What a stack says, validated and with every default applied: all that `index.ts` needs to compose the system. */
export interface Settings {
  /** The Pulumi stack's name, such as `dev`. */
  readonly stack: string;
  readonly deployment: Deployment;
  /** The provider's default tags (`aws:defaultTags`), which hold every required tag. */
  readonly tags: Readonly<Record<string, string>>;
  /** Tags that every resource must carry. */
  readonly requiredTags: readonly string[];
  /** Whether stateful things refuse to be deleted (ledger C-25). */
  readonly protection: boolean;
  /** Whether an update waits until the services run their new revision. */
  readonly waitForSteadyState: boolean;
  readonly access: AccessSettings;
  readonly network: NetworkSettings;
  readonly encryption: EncryptionSettings;
  readonly logs: LogSettings;
  /** Absent: nothing is reachable from outside the network. */
  readonly edge?: EdgeSettings;
  readonly cluster: ClusterSettings;
  /** How the account's registry scans; absent: it is left as it is. */
  readonly registryScanning?: "basic" | "enhanced";
  /** Whether there is a profile with which images are signed. */
  readonly imageSigning: boolean;
  readonly registries: Keyed<RegistrySettings>;
  readonly databases: Keyed<DatabaseSettings>;
  readonly caches: Keyed<CacheSettings>;
  readonly tables: Keyed<TableSettings>;
  readonly buckets: Keyed<BucketSettings>;
  readonly secrets: Keyed<SecretSettings>;
  readonly parameters: Keyed<ParameterSettings>;
  readonly services: Keyed<ServiceSettings>;
  readonly alerts: AlertSettings;
  /** Absent: the stores keep what they keep themselves. */
  readonly backup?: BackupSettings;
}

/** Things of one kind by the key that the stack gives them, in alphabetical order of the keys. */
export type Keyed<Thing> = Readonly<Record<string, Thing>>;

/** Who may act on the system from outside of it. */
export interface AccessSettings {
  /** Roles that deploy: the only ones beside the workloads that may read a secret back (DECISIONS: F-22's deny). */
  readonly deployerArns: readonly string[];
  /** Roles that push images (ledger D-54). */
  readonly imagePublisherArns: readonly string[];
  /** Whether workloads' roles are refused by secrets, tables, buckets and parameters when they call from outside the network. */
  readonly fromNetworkOnly: boolean;
  /** Regions in which the roles may act, sorted: the stack's own, and those that it names. */
  readonly regions: readonly string[];
  /** Whether workload roles have a permissions boundary of the stack's own. */
  readonly permissionsBoundary: "create" | "none";
  /** A permissions boundary of every workload role that exists already. */
  readonly permissionsBoundaryArn?: string;
}

export interface NetworkSettings {
  readonly cidr: string;
  readonly availabilityZones: readonly string[];
  readonly nat: NatMode;
  /** What workloads may send beside what they use (ledger C-15). */
  readonly appEgress: "strict" | "all";
  /** Whether workloads may call HTTPS services on the internet (ledger Z-17). */
  readonly externalHttps: boolean;
  /** What stores may send (ledger C-14). */
  readonly databaseEgress: "none" | "ephemeral";
  readonly endpoints: {
    /** Endpoints beside those that the workloads' uses derive. */
    readonly also: readonly EndpointService[];
  };
  readonly flowLogRetentionDays: number;
  readonly dnsFirewall: {
    readonly mode: "off" | DnsFirewallMode;
    /** Names that resolve beside AWS's own, sorted. */
    readonly domains: readonly string[];
    /** Ids of AWS's managed domain lists by a key of the stack's own. */
    readonly managedLists: Readonly<Record<string, string>>;
  };
  readonly queryLogs: boolean;
  readonly blockPublicAccess: "off" | BlockPublicAccess;
  readonly encryptionControl: "off" | "monitor" | "enforce";
  /** A VPC that exists already, by ids. */
  readonly existing?: ExistingNetwork;
  /** Fixed blocks by `<tier>-<zone>`, for an adopted layout. */
  readonly explicitCidrs?: Readonly<Record<`${Tier}-${string}`, string>>;
}

export interface EncryptionSettings {
  /** One key for all purposes, or one each (ledger C-06). */
  readonly mode: "shared" | "dedicated";
  /** A key that exists already and serves every purpose; the mode is `shared` then. */
  readonly existingKeyArn?: string;
  readonly deletionWindowDays: number;
  readonly rotationPeriodDays: number;
}

export interface LogSettings {
  readonly retentionDays: number;
}

/** Where the key of a thing's encryption at rest comes from. */
export type Encryption = "customer-key" | "aws-managed" | "s3-managed";

export interface EdgeSettings {
  /** Off: the load balancer is itself the way in (ledger M-09). */
  readonly cloudFront: boolean;
  readonly exposure: "vpc-origin" | "internet";
  readonly ingressFrom: "vpc-origin-group" | "prefix-list" | "ip-ranges" | "internet";
  /** With `prefix-list`, and only with it. */
  readonly prefixListId?: string;
  /** With `ip-ranges`: not empty. */
  readonly ipRanges: readonly string[];
  readonly originProtocol: "https-only" | "http-only";
  /** Ports that the load balancer's groups admit, ascending; one group a port (ledger D-34). */
  readonly ingressPorts: readonly number[];
  readonly originHeader?: { readonly name: string };
  readonly domain?: {
    readonly name: string;
    /** Absent where the domain's DNS is elsewhere. */
    readonly hostedZoneId?: string;
    /** Absent: one is made in the zone. */
    readonly certificateArn?: string;
  };
  readonly loadBalancer: {
    readonly name?: string;
    readonly certificateArn?: string;
    readonly sslPolicy?: string;
    readonly egress: "ports" | "all";
    readonly accessLogs: { readonly expireAfterDays: number };
  };
  readonly firewall: {
    readonly rateLimit: { readonly requests: number; readonly windowSeconds: 60 | 120 | 300 | 600 };
    readonly logRetentionDays: number;
  };
  readonly priceClass?: "PriceClass_All" | "PriceClass_200" | "PriceClass_100";
}

export interface ClusterSettings {
  readonly name?: string;
  readonly containerInsights?: "enabled" | "enhanced";
  /** A cluster of somebody else's; the others are absent then. */
  readonly existing?: { readonly name: string };
}

export interface RegistrySettings {
  readonly name?: string;
  readonly encryption: Encryption;
  /** Tags, or patterns with `*`, that may be moved to another image. */
  readonly mutableTags: readonly string[];
  readonly keepImages: number;
}

export interface DatabaseSettings {
  readonly engine: "aurora-postgresql" | "documentdb";
  readonly version: string;
  /** One of `instanceClass` and `capacity`. */
  readonly instanceClass?: string;
  readonly capacity?: DatabaseCapacity;
  readonly instances: number;
  readonly databaseName: string;
  readonly masterUsername: string;
  /** Of the application user. */
  readonly secretName: string;
  readonly user: { readonly name: string; readonly rotationDays?: number };
  readonly storage: "standard" | "io-optimized";
  readonly insights: "standard" | "advanced";
  readonly logExports: readonly DatabaseLog[];
  readonly audit?: boolean;
  readonly extendedSupport: boolean;
  readonly masterSecret?: { readonly name: string; readonly usedByServices: boolean };
  readonly backupRetentionDays: number;
  readonly parameterGroupFamily?: string;
}

export interface CacheSettings {
  readonly engine: "redis" | "valkey";
  readonly version: string;
  readonly nodeType: string;
  readonly nodes: number;
  readonly auth: "token" | "users";
  readonly accessString?: string;
  readonly secretName: string;
  readonly snapshotRetentionDays: number;
}

export interface TableSettings {
  readonly name?: string;
  readonly partitionKey: string;
  readonly sortKey?: string;
  readonly timeToLive?: string;
  readonly encryption: "customer-key" | "aws-managed";
  readonly pointInTimeRecovery: boolean;
  readonly recoveryDays: number;
  /** Requests a second at most. */
  readonly maxThroughput?: { readonly readUnits: number; readonly writeUnits: number };
}

export interface BucketSettings {
  readonly name?: string;
  readonly encryption: "customer-key" | "s3-managed";
  readonly versioning: boolean;
  readonly expireAfterDays?: number;
  readonly noncurrentDays: number;
}

export interface SecretSettings {
  readonly name: string;
  readonly description: string;
  readonly recoveryWindowDays: number;
  /** How often the alert topic is told that people are to change the value. */
  readonly rotation?: { readonly reminder: "monthly" | "quarterly" | "yearly" };
  /** Other regions that hold a copy, to the ARN of the key that encrypts it there. */
  readonly replicaRegions: Readonly<Record<string, string>>;
}

/** One component's parameters in Parameter Store, by name. */
export interface ParameterSettings {
  readonly component: string;
  /** Values that the stack sets. */
  readonly values: Readonly<Record<string, string>>;
  /** What parameters begin with that operators set. */
  readonly operatorSet: Readonly<Record<string, string>>;
}

export interface ServiceSettings extends TaskOptions {
  readonly name?: string;
  readonly family?: string;
  readonly containerName?: string;
  readonly logGroup?: string;
  readonly logRetentionDays: number;
  readonly roles: { readonly execution?: string; readonly task?: string };
  readonly image: Image;
  readonly port: number;
  readonly cpu: number;
  readonly memoryMiB: number;
  readonly replicas: Replicas;
  /** Plain variables of the container, `REGION` among them (ledger D-13). */
  readonly environment: Readonly<Record<string, string>>;
  readonly metricsNamespace?: string;
  readonly taskSecretAccess: "read" | "full";
  readonly user: string;
  readonly readonlyRootFilesystem: boolean;
  readonly scratchMiB?: Readonly<Record<string, number>>;
  readonly healthCheckGraceSeconds: number;
  /** Containers beside the service's own, by name. */
  readonly sidecars: Keyed<SidecarArgs & { readonly image: Image }>;
  /** Absent: no traces. */
  readonly tracing?: TracingArgs & { readonly image: Image };
  readonly route?: RouteSettings;
  readonly deployment: DeploymentSettings;
  readonly alarms: AlarmSettings;
  readonly uses: readonly Use[];
}

/** Which image of which of the stack's registries runs. */
export type Image = { readonly registry: string } & (
  | { readonly tag: string }
  | { readonly digest: string }
  | { readonly build: { readonly context: string; readonly dockerfile?: string; readonly target?: string } }
);

export interface RouteSettings {
  readonly paths: readonly string[];
  readonly stripPrefix?: string;
  readonly priority?: number;
  readonly targetGroupName?: string;
  readonly healthCheck: {
    readonly path: string;
    readonly intervalSeconds: number;
    readonly timeoutSeconds: number;
    readonly healthyThreshold: number;
    readonly unhealthyThreshold: number;
    readonly matcher: string;
  };
  readonly deregistrationDelaySeconds: number;
}

/** How new revisions are deployed; what a strategy does not take is absent. */
export interface DeploymentSettings {
  readonly strategy: "rolling" | "blue-green" | "canary" | "linear";
  /** Whether alarms take a deployment back. */
  readonly alarms: boolean;
  readonly minimumHealthyPercent?: number;
  readonly maximumPercent?: number;
  readonly bakeMinutes?: number;
  readonly canaryPercent?: number;
  readonly canaryBakeMinutes?: number;
  readonly stepPercent?: number;
  readonly stepBakeMinutes?: number;
}

/** Thresholds; an alarm without one is not made. */
export interface AlarmSettings {
  readonly transactionFailurePercent?: number;
  readonly latencyP95Seconds?: number;
  readonly serverErrorPercent?: number;
  readonly unhealthyTasks?: number;
  readonly fraudSignals?: number;
  readonly databaseConnections?: { readonly database: string; readonly above: number };
}

/** One access that a service is given. `as` starts the names of the container's variables, or is the name for a secret. */
export type Use =
  | { readonly kind: "database"; readonly database: string; readonly as: string; readonly form: "fields" | "uri" }
  | { readonly kind: "service"; readonly service: string; readonly as: string }
  | { readonly kind: "cache"; readonly cache: string; readonly as: string }
  | { readonly kind: "table"; readonly table: string; readonly access: "read" | "read-write"; readonly as?: string }
  | { readonly kind: "bucket"; readonly bucket: string; readonly access: "read" | "read-write"; readonly as?: string }
  | { readonly kind: "parameters"; readonly parameters: string; readonly as?: string }
  | { readonly kind: "parameters"; readonly parameters: string; readonly parameter: string; readonly as: string }
  | { readonly kind: "secret"; readonly secret: string; readonly as: string; readonly jsonKey?: string };

export interface AlertSettings {
  readonly topicName?: string;
  readonly emails: readonly string[];
}

export interface BackupSettings {
  readonly vaultLock: "off" | "governance" | "compliance";
  readonly graceDays: number;
  readonly retentionDays: number;
  readonly monthlyRetentionDays: number;
  readonly restoreTesting: boolean;
}
