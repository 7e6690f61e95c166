import { DATABASE_ENGINES } from "../components/data/database-engines.ts";
import { shiftsTraffic, type Rollout } from "../components/compute/rollout.plan.ts";
import { namespaceOf, type ServiceDirectorySettings } from "../components/compute/service-directory.plan.ts";
import type { IngressArgs } from "../components/edge/ingress.plan.ts";
import type { RouteArgs } from "../components/edge/load-balancer.plan.ts";
import type { EndpointNeeds } from "../components/network/service-endpoints.plan.ts";
import type { TierPorts } from "../components/network/tier.ts";
import type { RemindedSecret } from "../components/secrets/rotation-reminder.plan.ts";
import type { KeyPurpose } from "../components/secrets/encryption-keys.plan.ts";
import { targetOf } from "./check-services.ts";
import type { DeploymentSettings, EdgeSettings, Keyed, Settings, Use } from "./settings.ts";

/** The port of Redis and Valkey (ledger F-42). */
const CACHE_PORT = 6379;

/** TCP ports that cross the tiers, ascending, from which the network ACLs are planned. */
export function tierPorts(settings: Settings): TierPorts {
  const { edge, services, databases, caches } = settings;
  const peers = ascending(Object.values(calledServices(settings)).map(({ port }) => port));
  return {
    ...(peers.length === 0 ? {} : { peers }),
    listeners: edge === undefined ? [] : listenerPorts(edge),
    // Every service, also one without a route: another may be given access to it.
    application: ascending(Object.values(services).map(({ port }) => port)),
    data: ascending([
      ...Object.values(databases).map(({ engine }) => DATABASE_ENGINES[engine].port),
      ...Object.keys(caches).map(() => CACHE_PORT),
    ]),
  };
}

/** The services that others call by name. */
export function calledServices({ services }: Settings): Keyed<{ readonly port: number }> {
  const called = new Set(
    Object.values(services).flatMap(({ uses }) => uses.filter(isCall).map(({ service }) => service)),
  );
  return Object.fromEntries(
    Object.entries(services)
      .filter(([key]) => called.has(key))
      .map(([key, { port }]) => [key, { port }]),
  );
}

function isCall(use: Use): use is Extract<Use, { readonly kind: "service" }> {
  return use.kind === "service";
}

/** Arguments of the directory of services; undefined where no service calls another. */
export function directoryOf(settings: Settings): Pick<ServiceDirectorySettings, "services"> | undefined {
  const services = calledServices(settings);
  return Object.keys(services).length === 0 ? undefined : { services };
}

/** What the resolver answers: what the stack says, and the names by which its services call each other. */
export function dnsFirewallOf(settings: Settings): Settings["network"]["dnsFirewall"] {
  const { dnsFirewall } = settings.network;
  if (directoryOf(settings) === undefined) return dnsFirewall;
  const own = `*.${namespaceOf(settings.deployment)}`;
  return { ...dnsFirewall, domains: [...new Set([...dnsFirewall.domains, own])].sort() };
}

/** Ports that are both admitted and listened on: the network ACLs open no other (ledger C-18). */
function listenerPorts({ originProtocol, ingressPorts }: EdgeSettings): readonly number[] {
  const listened = originProtocol === "https-only" ? [80, 443] : [80];
  return ascending(ingressPorts.filter((port) => listened.includes(port)));
}

function ascending(ports: readonly number[]): readonly number[] {
  return [...new Set(ports)].sort((a, b) => a - b);
}

/** Whether the load balancer has public addresses: then its subnets need a way to the internet. */
export function internetFacing({ edge }: Settings): boolean {
  return edge?.exposure === "internet";
}

/** Whether anything from outside calls into the web tier: the internet, or CloudFront by its VPC origin. */
export function calledFromOutside({ edge }: Settings): boolean {
  return edge !== undefined;
}

/** Keys of the services that use a thing, in order: whose roles its resource policies name. */
export function usersOf({ services }: Settings, kind: Use["kind"], key: string): readonly string[] {
  return Object.entries(services)
    .filter(([, { uses }]) => uses.some((use) => use.kind === kind && targetOf(use) === key))
    .map(([service]) => service);
}

/** How a database's secret holds its credentials: as the services ask for them, who all ask alike. */
export function secretFormOf({ services }: Settings, database: string): "fields" | "uri" {
  const uses = Object.values(services).flatMap((service) => service.uses);
  const asUri = uses.some((use) => use.kind === "database" && use.database === database && use.form === "uri");
  return asUri ? "uri" : "fields";
}

/** Those of the users whose own roles a thing binds to the network: all, unless the stack says otherwise. */
export function boundUsersOf(settings: Settings, kind: Use["kind"], key: string): readonly string[] {
  return settings.access.fromNetworkOnly ? usersOf(settings, kind, key) : [];
}

/** Days between the rotations of each database's user, of those that rotate. */
export function rotationsOf({ databases }: Settings): Keyed<number> {
  return Object.fromEntries(
    Object.entries(databases).flatMap(([key, { user }]) =>
      user.rotationDays === undefined ? [] : [[key, user.rotationDays]],
    ),
  );
}

/** The secrets whose change somebody is reminded of; undefined where there are none. */
export function remindedSecrets({ secrets }: Settings): readonly RemindedSecret[] | undefined {
  const reminded = Object.entries(secrets).flatMap(([key, { name, rotation }]) =>
    rotation === undefined ? [] : [{ key, secretName: name, every: rotation.reminder }],
  );
  return reminded.length === 0 ? undefined : reminded;
}

/** Keys of the services that run an image of a registry, in order: whose execution roles pull. */
export function pullersOf({ services }: Settings, registry: string): readonly string[] {
  return Object.entries(services)
    .filter(([, service]) => imagesOf(service).some((image) => image.registry === registry))
    .map(([service]) => service);
}

/** The images of a service's tasks: its own, and those beside it. */
export function imagesOf({
  image,
  sidecars,
  tracing,
}: Pick<Settings["services"][string], "image" | "sidecars" | "tracing">) {
  return [
    image,
    ...Object.values(sidecars).map((sidecar) => sidecar.image),
    ...(tracing === undefined ? [] : [tracing.image]),
  ];
}

/** What the stack's customer-managed keys have to protect, in order. */
export function keyPurposes(settings: Settings): KeyPurpose[] {
  const { databases, caches, tables, buckets, registries, secrets, parameters, backup } = settings;
  const any = (things: object) => Object.keys(things).length > 0;
  const ownKey = (things: Readonly<Record<string, { readonly encryption: string }>>) =>
    Object.values(things).some(({ encryption }) => encryption === "customer-key");
  const used: Readonly<Record<KeyPurpose, boolean>> = {
    // There always is a topic for alerts, and there always are flow logs.
    alerts: true,
    backup: backup !== undefined,
    cache: any(caches),
    database: any(databases),
    logs: true,
    parameters: any(parameters),
    registry: ownKey(registries),
    secrets: any(databases) || any(caches) || any(secrets),
    sessions: recordsSessions(settings),
    storage: ownKey(buckets),
    table: ownKey(tables),
  };
  return (Object.keys(used) as KeyPurpose[]).filter((purpose) => used[purpose]);
}

/** Whether a shell can be opened in one of the services' containers. */
export function recordsSessions({ services }: Settings): boolean {
  return Object.values(services).some(({ exec }) => exec === "audited");
}

/** The load balancer's routes by the key of the service behind each. */
function routesOf({ services }: Settings): Readonly<Record<string, RouteArgs>> {
  return Object.fromEntries(
    Object.entries(services).flatMap(([key, { route, port, deployment }]) =>
      route === undefined ? [] : [[key, { ...route, port, shifted: shiftsTraffic(deployment) }]],
    ),
  );
}

/** How a service's deployments go. The schema lets through what the strategy takes, and nothing else. */
export function rolloutOf({ alarms: _, ...rollout }: DeploymentSettings): Rollout {
  return rollout as Rollout;
}

/** Who may send to the load balancer, and on which ports. */
function ingressOf({ ingressFrom, ingressPorts, prefixListId, ipRanges }: EdgeSettings): IngressArgs {
  return { from: ingressFrom, ports: ingressPorts, prefixListId, ipRanges };
}

/** What the services need of the network beside what their uses declare. */
export function endpointNeeds(settings: Settings): EndpointNeeds {
  const { services, network } = settings;
  const metrics = Object.values(services).some(({ metricsNamespace }) => metricsNamespace !== undefined);
  const traces = Object.values(services).some(({ tracing }) => tracing !== undefined);
  const asks = { metrics, traces, sessions: recordsSessions(settings) };
  return { fargate: Object.keys(services).length > 0, ...asks, nat: network.nat !== "none" };
}

/** The edge's arguments but for what other components hold; undefined where the stack has no edge. */
export function edgeOf(settings: Settings) {
  const { edge } = settings;
  return edge && { ...edge, ingress: ingressOf(edge), routes: routesOf(settings) };
}
