import { shiftsTraffic } from "../components/compute/rollout.plan.ts";
import { DATABASE_ENGINES } from "../components/data/database-engines.ts";
import { FIREWALL_RULES } from "../components/edge/web-firewall.plan.ts";
import { ENDPOINTS, type EndpointService } from "../components/network/endpoint-catalog.ts";
import type { PricedThing } from "../components/price/estimate.ts";
import { keyPurposes } from "./derive.ts";
import type { DatabaseSettings, Settings } from "./settings.ts";

/** What of a stack is paid for by the hour or the month, whether it is used or not. */
export function pricedThings(settings: Settings, endpoints: readonly EndpointService[]): readonly PricedThing[] {
  return [
    ...networkOf(settings, endpoints),
    ...edgeOf(settings),
    ...storesOf(settings),
    ...servicesOf(settings),
    ...secretsOf(settings),
    { what: "Metrics of alarms", list: "alarms", kind: "metric", count: alarmMetrics(settings) },
  ];
}

function networkOf({ network }: Settings, endpoints: readonly EndpointService[]): readonly PricedThing[] {
  const zones = network.availabilityZones.length;
  const interfaces = endpoints.filter((service) => ENDPOINTS[service].kind === "interface").length;
  // A regional gateway is paid for in every zone that it spans, as zonal ones are.
  const gateways = { none: 0, single: 1, "per-zone": zones, regional: zones }[network.nat];
  const endpointsIn = `Interface endpoints (${interfaces} in ${zones} zones)`;
  return [
    { what: `NAT gateways (${network.nat})`, list: "vpc", kind: "nat", count: gateways },
    { what: "Public IPv4 addresses of NAT gateways", list: "vpc", kind: "address", count: gateways },
    { what: endpointsIn, list: "vpc", kind: "endpoint", count: interfaces * zones },
  ];
}

/** CloudFront, its certificate and its VPC origin are paid for by use alone. */
function edgeOf({ edge, network }: Settings): readonly PricedThing[] {
  if (edge === undefined) return [];
  const addresses = edge.exposure === "internet" ? network.availabilityZones.length : 0;
  return [
    { what: "Load balancer, without its capacity units", list: "loadBalancer", kind: "application", count: 1 },
    { what: "Public IPv4 addresses of the load balancer", list: "vpc", kind: "address", count: addresses },
    { what: "Web firewall", list: "firewall", kind: "acl", count: 1 },
    { what: "Rules of the web firewall", list: "firewall", kind: "rule", count: FIREWALL_RULES },
  ];
}

function storesOf({ databases, caches }: Settings): readonly PricedThing[] {
  return [
    ...Object.entries(databases).map(([key, database]) => instancesOf(key, database)),
    ...Object.entries(databases).map(([key, { insights, instances }]): PricedThing => {
      const count = insights === "advanced" ? instances : 0;
      return { what: `Advanced Database Insights of ${key}`, list: "databaseInsights", kind: insights, count };
    }),
    ...Object.entries(caches).map(([key, { engine, nodeType, nodes }]): PricedThing => {
      return { what: `Nodes of ${key} (${nodeType})`, list: engine, kind: nodeType, count: nodes };
    }),
  ];
}

/** Lists hold the prices of instances with standard storage; with the other one they cost more. */
function instancesOf(
  key: string,
  { engine, instanceClass, capacity, instances, storage }: DatabaseSettings,
): PricedThing {
  const list = engine === "documentdb" ? "documentdb" : "aurora";
  if (capacity !== undefined) {
    const { unit } = DATABASE_ENGINES[engine].serverless;
    const count = { count: capacity.min * instances, most: capacity.max * instances };
    return { what: `${unit} of ${key} (instances: ${instances})`, list: `${list}Serverless`, kind: storage, ...count };
  }
  const kind = storage === "standard" ? `${instanceClass}` : `${instanceClass}, ${storage}`;
  return { what: `Instances of ${key} (${kind})`, list, kind, count: instances };
}

/** The tasks that always run, and the most that the load makes of them. */
function servicesOf({ services }: Settings): readonly PricedThing[] {
  return Object.entries(services).flatMap(([key, { cpu, memoryMiB, replicas }]): PricedThing[] => {
    const fixed = "desiredCount" in replicas;
    const tasks = fixed ? replicas.desiredCount : replicas.min;
    const number = fixed ? `${tasks}` : `${tasks} at least, ${replicas.max} at most`;
    const times = (each: number) => ({ count: tasks * each, ...(fixed ? {} : { most: replicas.max * each }) });
    return [
      { what: `vCPUs of ${key} (tasks: ${number})`, list: "fargate", kind: "vcpu", ...times(cpu / 1024) },
      { what: `Gigabytes of ${key}`, list: "fargate", kind: "gigabyte", ...times(memoryMiB / 1024) },
    ];
  });
}

function secretsOf(settings: Settings): readonly PricedThing[] {
  const { encryption, databases, caches, secrets } = settings;
  const own = encryption.mode === "shared" ? 1 : keyPurposes(settings).length;
  const kept = [databases, caches, secrets].reduce((sum, things) => sum + Object.keys(things).length, 0);
  const keys = encryption.existingKeyArn === undefined ? own : 0;
  return [
    { what: "KMS keys", list: "kms", kind: "key", count: keys },
    { what: "Secrets", list: "secrets", kind: "secret", count: kept },
  ];
}

/** An alarm is paid for by its metrics: shares are computed from two, and two target groups have twice as many. */
function alarmMetrics(settings: Settings): number {
  const given = (threshold: number | undefined, metrics: number) => (threshold === undefined ? 0 : metrics);
  return Object.values(settings.services).reduce((sum, { alarms, route, deployment }) => {
    const groups = route === undefined ? 0 : shiftsTraffic(deployment) ? 2 : 1;
    return (
      sum +
      given(alarms.transactionFailurePercent, 2) +
      given(alarms.latencyP95Seconds, groups) +
      given(alarms.serverErrorPercent, 2 * groups) +
      given(alarms.unhealthyTasks, groups) +
      given(alarms.fraudSignals, 1) +
      given(alarms.databaseConnections?.above, 1)
    );
  }, watchesCertificate(settings));
}

/** CloudFront's certificate is of us-east-1, the load balancer's, where that serves HTTPS, of the stack's region. */
function watchesCertificate({ edge, deployment: { region } }: Settings): number {
  if (edge?.domain === undefined) return 0;
  return region === "us-east-1" || edge.originProtocol === "https-only" ? 1 : 0;
}
