import { planContainerRegistry } from "../components/compute/container-registry.plan.ts";
import { planFargateService } from "../components/compute/fargate-service.plan.ts";
import { shiftsTraffic } from "../components/compute/rollout.plan.ts";
import { planBackupVault } from "../components/data/backup-vault.plan.ts";
import { planEncryptedCache } from "../components/data/encrypted-cache.plan.ts";
import { planEncryptedDatabase } from "../components/data/encrypted-database.plan.ts";
import { planSecureBucket } from "../components/data/secure-bucket.plan.ts";
import { planSessionTable } from "../components/data/session-table.plan.ts";
import { planLoadBalancer } from "../components/edge/load-balancer.plan.ts";
import { componentName } from "../components/naming.ts";
import { planExistingNetwork } from "../components/network/existing-network.plan.ts";
import { planSecureVpc } from "../components/network/secure-vpc.plan.ts";
import { PlanError } from "../components/plan-error.ts";
import type { Problem } from "../components/plan-error.ts";
import { planAppSecret } from "../components/secrets/app-secret.plan.ts";
import { planParameterTree } from "../components/secrets/parameter-tree.plan.ts";
import * as derive from "./derive.ts";
import { showPath } from "./problem-paths.ts";
import type { Path } from "./problem-paths.ts";
import type { Keyed, Settings } from "./settings.ts";

/** Where an argument of a component stands in the stack: the start of its path there, and what stands for it here. */
type Renames = Readonly<Record<string, string>>;

/** A component's plan, where its arguments stand in the stack, and those that are called otherwise there. */
interface Trial {
  readonly at: Path;
  readonly plan: () => unknown;
  readonly renames?: Renames;
}

/**
 * What the components would refuse, said with the stack's own paths and of all components at once. They plan before they make
 * anything, and a plan needs nothing but settings: so it is tried here first, and by the component again.
 */
export function planProblems(settings: Settings): readonly Problem[] {
  return [...network(settings), ...stores(settings), ...services(settings), ...edge(settings)].flatMap(refusals);
}

function refusals({ at, plan, renames = {} }: Trial): readonly Problem[] {
  try {
    plan();
    return [];
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    return error.problems.map((problem) => ({ ...problem, path: stackPath(at, renames, problem.path) }));
  }
}

/** A name that starts with a slash is one from the stack's root; without it, from where the component stands. */
function stackPath(at: Path, renames: Renames, path: string): string {
  const start = Object.keys(renames).find(
    (name) => path.startsWith(name) && (path.length === name.length || /^[.[]/.test(path.slice(name.length))),
  );
  const renamed = start === undefined ? path : `${renames[start]}${path.slice(start.length)}`;
  return renamed.startsWith("/")
    ? `${showPath([])}${renamed.slice(1)}`
    : [showPath(at), renamed.replace(/^\./, "")].filter((part) => part !== "").join(".");
}

/** The network's plan speaks of `network.` itself. */
const NETWORK: Renames = {
  "network.flowLogs.retentionDays": "/network.flowLogRetentionDays",
  "network.ports": "/services",
  network: "/network",
};

function network(settings: Settings): readonly Trial[] {
  const { deployment, network } = settings;
  const { existing } = network;
  const name = componentName(deployment, "network");
  const args = {
    ...network,
    region: deployment.region,
    internetFacing: derive.internetFacing(settings),
    ports: derive.tierPorts(settings),
  };
  const plan = () =>
    existing === undefined ? planSecureVpc(name, args) : planExistingNetwork(name, { ...args, existing });
  return [{ at: ["network"], plan, renames: NETWORK }];
}

function stores(settings: Settings): readonly Trial[] {
  const { deployment, protection: deletionProtection, access, backup } = settings;
  const { availabilityZones } = settings.network;
  const { deployerArns, imagePublisherArns: publishers } = access;
  const shared = { deployment, deletionProtection, availabilityZones };
  const named = (key: string) => componentName(deployment, key);
  const hasKey = (encryption: string) => ({ hasKey: encryption === "customer-key" });
  return [
    ...trials("databases", settings.databases, NETWORK, (key, database) =>
      planEncryptedDatabase(named(key), {
        ...shared,
        ...database,
        secretForm: derive.secretFormOf(settings, key),
      }),
    ),
    ...trials("caches", settings.caches, NETWORK, (key, cache) =>
      planEncryptedCache(named(key), { ...shared, ...cache }),
    ),
    ...trials("tables", settings.tables, { tableName: "name" }, (key, { name, ...table }) =>
      planSessionTable(named(key), { ...shared, ...table, ...hasKey(table.encryption), tableName: name }),
    ),
    ...trials("buckets", settings.buckets, { bucketName: "name", lifecycle: "" }, (key, { name, ...bucket }) =>
      planSecureBucket(named(key), {
        ...shared,
        ...bucket,
        ...hasKey(bucket.encryption),
        bucketName: name,
        lifecycle: bucket,
      }),
    ),
    ...trials(
      "secrets",
      settings.secrets,
      { secretName: "name", deployerArns: "/access.deployerArns" },
      (key, { name, ...secret }) =>
        planAppSecret(named(key), { deployment, ...secret, deployerArns, secretName: name }),
    ),
    ...trials("parameters", settings.parameters, { "deployment.application": "/application" }, (key, tree) =>
      planParameterTree(named(key), { deployment, ...tree }),
    ),
    ...trials(
      "registries",
      settings.registries,
      { repositoryName: "name", publishers: "/access.imagePublisherArns" },
      (key, { name, ...registry }) =>
        planContainerRegistry(named(key), {
          ...registry,
          ...hasKey(registry.encryption),
          repositoryName: name,
          publishers,
        }),
    ),
    ...(backup === undefined
      ? []
      : [
          {
            at: ["backup"],
            plan: () => planBackupVault(named("backup"), { ...backup, ...shared, storeKeys: storeKeys(settings) }),
          },
        ]),
  ];
}

function storeKeys({ databases, tables }: Settings): readonly string[] {
  return [
    ...Object.keys(databases).map((key) => `database/${key}`),
    ...Object.keys(tables).map((key) => `table/${key}`),
  ];
}

const SERVICE: Renames = {
  rollout: "deployment",
  serviceName: "name",
  "replicas.desiredCount": "desiredCount",
  replicas: "scaling",
};

function services(settings: Settings): readonly Trial[] {
  const { deployment, services } = settings;
  const cluster = { sessions: derive.recordsSessions(settings) ? {} : undefined };
  const called = derive.calledServices(settings);
  return trials("services", services, SERVICE, (key, { name, route, ...service }) => {
    const { port } = service;
    const shift = shiftsTraffic(service.deployment) ? {} : undefined;
    return planFargateService(componentName(deployment, key), {
      ...service,
      deployment,
      serviceName: name,
      ingress: route && { port, shift },
      rollout: derive.rolloutOf(service.deployment),
      cluster,
      directory: called[key],
      // What uses bring is checked with the names that the stack gives them.
      uses: [],
    });
  });
}

/** The parts of an edge that services give it; what the edge itself says is checked with the stack's sections. */
function edge(settings: Settings): readonly Trial[] {
  const args = derive.edgeOf(settings);
  if (args === undefined) return [];
  const { loadBalancer, originHeader, originProtocol, exposure, cloudFront, ingress, routes } = args;
  const routed = Object.keys(routes).map((key) => [`routes.${key}`, `/services.${key}.route`] as const);
  const plan = () =>
    planLoadBalancer(componentName(settings.deployment, "edge-alb"), {
      ...loadBalancer,
      loadBalancerName: loadBalancer.name,
      exposure: exposure === "vpc-origin" ? "internal" : "internet",
      protocol: originProtocol === "https-only" ? "https" : "http",
      hasCertificate: originProtocol === "https-only",
      securityHeaders: !cloudFront,
      originHeader: originHeader && { ...originHeader, values: 1 },
      ingress,
      routes,
    });
  const renames = { ...Object.fromEntries(routed), routes: "/services", "ingress.from": "ingressFrom" };
  return [{ at: ["edge"], plan, renames }];
}

function trials<Thing>(
  section: string,
  things: Keyed<Thing>,
  renames: Renames,
  plan: (key: string, thing: Thing) => unknown,
): readonly Trial[] {
  return Object.entries(things).map(([key, thing]) => ({ at: [section, key], plan: () => plan(key, thing), renames }));
}
