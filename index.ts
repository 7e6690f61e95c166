import * as pulumi from "@pulumi/pulumi";
import { ContainerRegistry } from "./components/compute/container-registry.ts";
import { FargateCluster } from "./components/compute/fargate-cluster.ts";
import { FargateService } from "./components/compute/fargate-service.ts";
import { EncryptedCache } from "./components/data/encrypted-cache.ts";
import { EncryptedDatabase } from "./components/data/encrypted-database.ts";
import { SecureBucket } from "./components/data/secure-bucket.ts";
import { SessionTable } from "./components/data/session-table.ts";
import { SecureEdge } from "./components/edge/secure-edge.ts";
import type { Access } from "./components/identity/access.ts";
import { ServiceRoles } from "./components/identity/service-roles.ts";
import { AlertTopic } from "./components/monitoring/alert-topic.ts";
import { ServiceAlarms } from "./components/monitoring/service-alarms.ts";
import { componentName } from "./components/naming.ts";
import { monthlyPrice, priceText } from "./components/network/price.ts";
import { SecureVpc } from "./components/network/secure-vpc.ts";
import { ServiceEndpoints, endpointsOf } from "./components/network/service-endpoints.ts";
import { AppSecret } from "./components/secrets/app-secret.ts";
import { EncryptionKeys } from "./components/secrets/encryption-keys.ts";
import * as derive from "./stacks/derive.ts";
import { each, get } from "./stacks/keyed.ts";
import { loadSettings } from "./stacks/load.ts";
import type { Use } from "./stacks/settings.ts";

const settings = loadSettings();
const { deployment, protection: deletionProtection } = settings;
const { deployerArns, imagePublisherArns, permissionsBoundaryArn } = settings.access;
const named = (part: string) => componentName(deployment, part);

// Roles come first: the policies of secrets and registries name them.
const roles = each(settings.services, (service, { roles }) => {
  const names = { executionRoleName: roles.execution, taskRoleName: roles.task };
  return new ServiceRoles(named(service), { deployment, service, ...names, permissionsBoundaryArn });
});
const readersOf = (kind: Use["kind"], key: string) =>
  derive.usersOf(settings, kind, key).flatMap((user) => [get(roles, user).execution.arn, get(roles, user).task.arn]);

const keys = new EncryptionKeys(named("keys"), {
  deployment,
  ...settings.encryption,
  purposes: derive.keyPurposes(settings),
});
const network = new SecureVpc(named("network"), {
  deployment,
  ...settings.network,
  internetFacing: derive.internetFacing(settings),
  ports: derive.tierPorts(settings),
  flowLogs: { retentionDays: settings.network.flowLogRetentionDays, keyArn: keys.for("logs").arn },
});

const logs = { retentionDays: settings.logs.retentionDays, keyArn: keys.for("logs").arn };
const store = { deployment, network, deployerArns, deletionProtection, logs };
const databases = each(settings.databases, (key, database) => {
  const keyArns = { keyArn: keys.for("database").arn, secretKeyArn: keys.for("secrets").arn };
  return new EncryptedDatabase(named(key), { ...store, ...database, ...keyArns, readers: readersOf("database", key) });
});
const caches = each(settings.caches, (key, cache) => {
  const keyArns = { keyArn: keys.for("cache").arn, secretKeyArn: keys.for("secrets").arn };
  return new EncryptedCache(named(key), { ...store, ...cache, ...keyArns, readers: readersOf("cache", key) });
});
const tables = each(settings.tables, (key, { name, ...table }) => {
  const keyArn = table.encryption === "customer-key" ? keys.for("table").arn : undefined;
  return new SessionTable(named(key), {
    deployment,
    deletionProtection,
    ...table,
    tableName: name,
    keyArn,
  });
});
const buckets = each(settings.buckets, (key, { name, expireAfterDays, noncurrentDays, ...bucket }) => {
  const keyArn = bucket.encryption === "customer-key" ? keys.for("storage").arn : undefined;
  const lifecycle = { expireAfterDays, noncurrentDays };
  const args = { deployment, deletionProtection, ...bucket, bucketName: name, lifecycle, keyArn };
  return new SecureBucket(named(key), args);
});
const secrets = each(settings.secrets, (key, { name, ...secret }) => {
  const args = { deployment, ...secret, secretName: name, keyArn: keys.for("secrets").arn, deployerArns };
  return new AppSecret(named(key), { ...args, readers: readersOf("secret", key) });
});

/** The access that a service's `uses` declares. */
function accessOf(use: Use): Access {
  switch (use.kind) {
    case "database":
      return get(databases, use.database).connect(use);
    case "cache":
      return get(caches, use.cache).connect(use);
    case "table":
      return use.access === "read" ? get(tables, use.table).read() : get(tables, use.table).readWrite();
    case "bucket":
      return use.access === "read" ? get(buckets, use.bucket).read() : get(buckets, use.bucket).readWrite();
    case "secret":
      return get(secrets, use.secret).provide(use);
  }
}
const uses = each(settings.services, (_, service) => service.uses.map(accessOf));
const allUses = Object.values(uses).flat();

const endpoints = new ServiceEndpoints(named("endpoints"), {
  deployment,
  network,
  services: endpointsOf(allUses, {
    fargate: true,
    metrics: derive.publishesMetrics(settings),
    nat: network.nat !== "none",
  }),
  also: settings.network.endpoints.also,
  uses: allUses,
});
pulumi.log.info(priceText(monthlyPrice(derive.pricedOf(settings, endpoints.services))));

const edge =
  settings.edge &&
  new SecureEdge(named("edge"), {
    deployment,
    network,
    ...settings.edge,
    ingress: derive.ingressOf(settings.edge),
    routes: derive.routesOf(settings),
    logKeyArn: keys.for("logs").arn,
    deletionProtection,
  });

const registries = each(settings.registries, (key, { name, ...registry }) => {
  const pullers = derive.pullersOf(settings, key).map((puller) => get(roles, puller).execution.arn);
  const keyArn = registry.encryption === "customer-key" ? keys.for("registry").arn : undefined;
  const args = { deployment, ...registry, repositoryName: name, keyArn, pullers, publishers: imagePublisherArns };
  return new ContainerRegistry(named(key), { ...args, deletionProtection });
});
const cluster = new FargateCluster(named("cluster"), {
  deployment,
  ...settings.cluster,
  clusterName: settings.cluster.name,
});
const services = each(settings.services, (key, { name, logGroup, logRetentionDays, image, route, ...service }) => {
  const registry = get(registries, image.registry);
  return new FargateService(named(key), {
    ...service,
    deployment,
    cluster,
    network,
    endpoints,
    roles: get(roles, key),
    serviceName: name,
    image: registry.image(image),
    repositoryArn: registry.arn,
    uses: get(uses, key),
    ingress: route && edge?.loadBalancer.attach(key),
    logs: { groupName: logGroup, retentionDays: logRetentionDays, keyArn: keys.for("logs").arn },
    waitForSteadyState: settings.waitForSteadyState,
  });
});

const alerts = new AlertTopic(named("alerts"), { deployment, ...settings.alerts, keyArn: keys.for("alerts").arn });
each(settings.services, (key, { alarms, metricsNamespace }) => {
  const { databaseConnections, ...thresholds } = alarms;
  return new ServiceAlarms(named(`${key}-alarms`), {
    deployment,
    topicArn: alerts.arn,
    metricsNamespace,
    ...thresholds,
    loadBalancer: edge?.loadBalancer.metricsOf(key),
    databaseConnections: databaseConnections && {
      clusterIdentifier: get(databases, databaseConnections.database).cluster.clusterIdentifier,
      above: databaseConnections.above,
    },
  });
});

/** Where viewers go. */
export const url = edge?.url;
/** Repositories to push images to, by key. */
export const repositories = each(registries, (_, { url }) => url);
/** Secrets, by key: those without a generated value are set by an operator. */
export const secretArns = each(secrets, (_, { arn }) => arn);
/** The topic that alarms speak to. */
export const alertTopicArn = alerts.arn;
/** Clusters and services, for deployment tools. */
export const serviceNames = each(services, (_, { service }) => service.name);
