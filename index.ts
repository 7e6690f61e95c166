import * as pulumi from "@pulumi/pulumi";
import { ContainerRegistry } from "./components/compute/container-registry.ts";
import { FargateCluster } from "./components/compute/fargate-cluster.ts";
import { FargateService } from "./components/compute/fargate-service.ts";
import { ImageSigning } from "./components/compute/image-signing.ts";
import { RegistryScanning } from "./components/compute/registry-scanning.ts";
import { withSecretAccess } from "./components/compute/role-statements.ts";
import { ServiceDirectory } from "./components/compute/service-directory.ts";
import { BackupVault } from "./components/data/backup-vault.ts";
import { DatabaseRotation } from "./components/data/database-rotation.ts";
import { EncryptedCache } from "./components/data/encrypted-cache.ts";
import { EncryptedDatabase } from "./components/data/encrypted-database.ts";
import { SecureBucket } from "./components/data/secure-bucket.ts";
import { SessionTable } from "./components/data/session-table.ts";
import { SecureEdge } from "./components/edge/secure-edge.ts";
import { PermissionBoundary } from "./components/identity/permission-boundary.ts";
import { ServiceRoles } from "./components/identity/service-roles.ts";
import { AlertTopic } from "./components/monitoring/alert-topic.ts";
import { CertificateAlarm } from "./components/monitoring/certificate-alarm.ts";
import { DeploymentEvents } from "./components/monitoring/deployment-events.ts";
import { ServiceAlarms } from "./components/monitoring/service-alarms.ts";
import { componentName } from "./components/naming.ts";
import { NetworkControls } from "./components/network/network-controls.ts";
import { SecureVpc } from "./components/network/secure-vpc.ts";
import { ServiceEndpoints, endpointsOf } from "./components/network/service-endpoints.ts";
import { estimate, estimateText } from "./components/price/estimate.ts";
import { AppSecret } from "./components/secrets/app-secret.ts";
import { EncryptionKeys } from "./components/secrets/encryption-keys.ts";
import { ParameterTree } from "./components/secrets/parameter-tree.ts";
import { RotationReminder } from "./components/secrets/rotation-reminder.ts";
import { accessOf } from "./stacks/access.ts";
import * as derive from "./stacks/derive.ts";
import { boundaryOf } from "./stacks/derive-boundary.ts";
import { each, get } from "./stacks/keyed.ts";
import { loadSettings } from "./stacks/load.ts";
import { pricedThings } from "./stacks/price.ts";
import type { Image, Use } from "./stacks/settings.ts";

const settings = loadSettings();
const { deployment, protection: deletionProtection } = settings;
const { deployerArns, imagePublisherArns } = settings.access;
const named = (part: string) => componentName(deployment, part);

const bounds = boundaryOf(settings);
const boundary = bounds && new PermissionBoundary(named("boundary"), { deployment, ...bounds });
const permissionsBoundaryArn = boundary?.arn ?? settings.access.permissionsBoundaryArn;

// Roles come first: the policies of secrets and registries name them.
const roles = each(settings.services, (service, { roles }) => {
  const names = { executionRoleName: roles.execution, taskRoleName: roles.task };
  return new ServiceRoles(named(service), { deployment, service, ...names, permissionsBoundaryArn });
});
const taskRoles = (services: readonly string[]) => services.map((service) => get(roles, service).task.arn);

const purposes = derive.keyPurposes(settings);
const keys = new EncryptionKeys(named("keys"), { deployment, ...settings.encryption, purposes });
const logKey = keys.for("logs").arn;
const secretKey = () => keys.for("secrets").arn;

const network = new SecureVpc(named("network"), {
  deployment,
  ...settings.network,
  internetFacing: derive.internetFacing(settings),
  ports: derive.tierPorts(settings),
  flowLogs: { retentionDays: settings.network.flowLogRetentionDays, keyArn: logKey, permissionsBoundaryArn },
});

new NetworkControls(named("controls"), {
  deployment,
  network,
  ...settings.network,
  dnsFirewall: derive.dnsFirewallOf(settings),
  calledFromOutside: derive.calledFromOutside(settings),
  logs: { retentionDays: settings.network.flowLogRetentionDays, keyArn: logKey },
  deletionProtection,
});

/** Who a thing's own policy admits: the roles of the services that use it, and the application's only from the network. */
const admitted = (kind: Use["kind"], key: string) => {
  const using = derive.usersOf(settings, kind, key);
  const users = taskRoles(using);
  const readers = using.flatMap((service) => [get(roles, service).execution.arn, get(roles, service).task.arn]);
  const bound = taskRoles(derive.boundUsersOf(settings, kind, key));
  return { users, readers, deployerArns, onlyFromNetwork: { vpcId: network.vpcId, roleArns: bound } };
};

const logs = { retentionDays: settings.logs.retentionDays, keyArn: logKey };
const store = { deployment, network, deletionProtection, logs };
const databases = each(settings.databases, (key, database) => {
  const encryption = { keyArn: keys.for("database").arn, secretKeyArn: secretKey() };
  const access = { ...admitted("database", key), secretForm: derive.secretFormOf(settings, key) };
  return new EncryptedDatabase(named(key), { ...store, ...database, ...encryption, ...access });
});
const caches = each(settings.caches, (key, cache) => {
  const encryption = { keyArn: keys.for("cache").arn, secretKeyArn: secretKey() };
  return new EncryptedCache(named(key), { ...store, ...cache, ...encryption, ...admitted("cache", key) });
});
const tables = each(settings.tables, (key, { name, ...table }) => {
  const args = { deployment, deletionProtection, ...table, keyArn: keys.arnFor("table", table.encryption) };
  return new SessionTable(named(key), { ...args, ...admitted("table", key), tableName: name });
});
const buckets = each(settings.buckets, (key, { name, expireAfterDays, noncurrentDays, ...bucket }) => {
  const args = { deployment, deletionProtection, ...bucket, keyArn: keys.arnFor("storage", bucket.encryption) };
  const lifecycle = { expireAfterDays, noncurrentDays };
  return new SecureBucket(named(key), { ...args, ...admitted("bucket", key), bucketName: name, lifecycle });
});
const secrets = each(settings.secrets, (key, { name, ...secret }) => {
  const args = { deployment, ...secret, secretName: name, keyArn: secretKey() };
  return new AppSecret(named(key), { ...args, ...admitted("secret", key) });
});
const parameters = each(settings.parameters, (key, tree) => {
  const { onlyFromNetwork } = admitted("parameters", key);
  return new ParameterTree(named(key), { deployment, ...tree, keyArn: keys.for("parameters").arn, onlyFromNetwork });
});

// Access is declared once, by `uses`; the endpoints, rules, permissions and variables below follow from it.
const directoryArgs = derive.directoryOf(settings);
const directory = directoryArgs && new ServiceDirectory(named("directory"), { deployment, network, ...directoryArgs });
const called = directory?.entries ?? {};
const stores = { databases, caches, tables, buckets, secrets, parameters, services: called };
const uses = each(settings.services, (_, { uses, taskSecretAccess }) =>
  withSecretAccess(
    uses.map((use) => accessOf(stores, use)),
    taskSecretAccess,
  ),
);
const rotationDays = derive.rotationsOf(settings);
const rotations = each(rotationDays, (key) => get(databases, key).rotate());
const allUses = [...Object.values(uses).flat(), ...Object.values(rotations)];
const endpoints = new ServiceEndpoints(named("endpoints"), {
  deployment,
  network,
  services: endpointsOf(allUses, derive.endpointNeeds(settings)),
  also: settings.network.endpoints.also,
  uses: allUses,
});
each(
  rotationDays,
  (key, days) =>
    new DatabaseRotation(named(`${key}-rotation`), { database: get(databases, key), network, endpoints, days }),
);
pulumi.log.info(estimateText(estimate(deployment.region, pricedThings(settings, endpoints.services))));

const edgeArgs = derive.edgeOf(settings);
const edge =
  edgeArgs &&
  new SecureEdge(named("edge"), { deployment, network, ...edgeArgs, logKeyArn: logKey, deletionProtection });

const registries = each(settings.registries, (key, { name, ...registry }) => {
  const pullers = derive.pullersOf(settings, key).map((puller) => get(roles, puller).execution.arn);
  const args = { deployment, deletionProtection, ...registry, keyArn: keys.arnFor("registry", registry.encryption) };
  return new ContainerRegistry(named(key), { ...args, repositoryName: name, pullers, publishers: imagePublisherArns });
});
const { registryScanning: mode } = settings;
if (mode !== undefined) new RegistryScanning(named("registry-scanning"), { mode });
const signing = settings.imageSigning ? new ImageSigning(named("image-signing"), { deployment }) : undefined;
const { name: clusterName, ...clusterSettings } = settings.cluster;
const sessions = derive.recordsSessions(settings) ? { keyArn: keys.for("sessions").arn } : undefined;
const clusterArgs = { clusterName, ...clusterSettings, sessions };
const cluster = new FargateCluster(named("cluster"), { deployment, ...clusterArgs, logs });
if (clusterSettings.existing === undefined)
  new DeploymentEvents(named("deployments"), { deployment, clusterName: cluster.clusterName, logs });

// Alarms come before the services: those on a route take its deployments back.
const alerts = new AlertTopic(named("alerts"), { deployment, ...settings.alerts, keyArn: keys.for("alerts").arn });
const alarms = each(
  settings.services,
  (key, { alarms: { databaseConnections: connections, ...thresholds }, metricsNamespace }) => {
    const database = connections && get(databases, connections.database);
    return new ServiceAlarms(named(`${key}-alarms`), {
      deployment,
      topicArn: alerts.arn,
      metricsNamespace,
      ...thresholds,
      loadBalancer: edge?.loadBalancer.metricsOf(key),
      databaseConnections: database && { ...database.metrics, above: connections.above },
    });
  },
);

const pulled = (image: Image) => {
  const registry = get(registries, image.registry);
  return { image: registry.image(image), repositoryArn: registry.arn };
};
const { certificateArns } = edge ?? {};
if (certificateArns !== undefined)
  new CertificateAlarm(named("certificate-alarm"), { deployment, certificateArns, topicArn: alerts.arn });

const services = each(settings.services, (key, { name, logGroup, logRetentionDays, image, route, ...service }) => {
  const { sidecars, tracing } = service;
  const rollout = derive.rolloutOf(service.deployment);
  return new FargateService(named(key), {
    ...service,
    deployment,
    cluster,
    network,
    endpoints,
    roles: get(roles, key),
    serviceName: name,
    ...pulled(image),
    sidecars: each(sidecars, (_, sidecar) => ({ ...sidecar, ...pulled(sidecar.image) })),
    tracing: tracing && { ...tracing, ...pulled(tracing.image) },
    uses: get(uses, key),
    ingress: route && edge?.loadBalancer.attach(key),
    directory: called[key],
    rollout,
    deploymentAlarms: { names: get(alarms, key).gatingNames, enabled: service.deployment.alarms },
    permissionsBoundaryArn,
    logs: { groupName: logGroup, retentionDays: logRetentionDays, keyArn: logKey },
    waitForSteadyState: settings.waitForSteadyState,
  });
});

const reminded = derive.remindedSecrets(settings);
if (reminded !== undefined) {
  const topic = { topicArn: alerts.arn, topicKeyArn: keys.for("alerts").arn };
  new RotationReminder(named("rotation-reminder"), { deployment, secrets: reminded, ...topic, permissionsBoundaryArn });
}
if (settings.backup !== undefined)
  new BackupVault(named("backup"), {
    deployment,
    ...settings.backup,
    stores: [...Object.values(databases), ...Object.values(tables)].map((store) => store.recoverable()),
    keyArn: keys.for("backup").arn,
    topicArn: alerts.arn,
    deletionProtection,
    permissionsBoundaryArn,
  });

/** Where viewers go. */
export const url = edge?.url;
/** What the domain's DNS must say, where no record is made for it. */
export const dnsRecord = edge?.dnsRecord ?? null;
/** Repositories to push images to, by key. */
export const repositories = each(registries, (_, registry) => registry.url);
/** Secrets whose value an operator sets, by key. */
export const secretArns = each(secrets, (_, { arn }) => arn);
/** What makes a database's application user, by key: docs/runbooks/application-user.md. No password is among it. */
export const databaseUsers = each(databases, (_, { userInputs }) => userInputs);
/** The topic that alarms speak to. */
export const alertTopicArn = alerts.arn;
/** Services, for deployment tools. */
export const serviceNames = each(services, (_, { serviceName }) => serviceName);
/** By service whose traffic is shifted: the header, with its secret value, that leads a tester to the new revision. */
export const testHeaders = edge?.loadBalancer.testHeaders;
/** The profile with which publishers sign images. */
export const signingProfileArn = signing?.profileArn ?? null;
