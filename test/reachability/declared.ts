import { isOn, statedSections } from "../stacks/stack-file.ts";

/** What a stack's file says of traffic, read without the program's own code: that is on trial. */
interface Stated {
  readonly network?: {
    readonly nat?: string;
    readonly appEgress?: string;
    readonly externalHttps?: unknown;
    readonly endpoints?: { readonly also?: readonly string[] };
  };
  readonly edge?: {
    readonly cloudFront?: unknown;
    readonly exposure: string;
    readonly ingressFrom?: string;
    readonly ingressPorts?: readonly number[];
  };
  readonly databases?: Readonly<Record<string, StatedDatabase>>;
  readonly services?: Readonly<Record<string, StatedService>>;
}

interface StatedDatabase {
  readonly engine: string;
  readonly user?: { readonly rotation?: unknown };
}

interface StatedService {
  readonly port: number;
  readonly route?: object;
  readonly metricsNamespace?: string;
  readonly tracing?: unknown;
  readonly exec?: unknown;
  readonly uses?: readonly Readonly<Record<string, string>>[];
}

const PORTS: Readonly<Record<string, number>> = { "aurora-postgresql": 5432, documentdb: 27017 };
const CACHE_PORT = 6379;

/** Endpoints that a use asks for. */
const ENDPOINTS_OF: Readonly<Record<string, readonly string[]>> = {
  database: ["secretsmanager", "kms"],
  cache: ["secretsmanager", "kms"],
  secret: ["secretsmanager", "kms"],
  parameters: ["ssm", "kms"],
};

/** Every way that a stack's settings declare, as {@link reachability} writes them: nothing else may be open. */
export function declaredWays(stack: string): readonly string[] {
  const stated = statedSections(stack) as unknown as Stated;
  const services = Object.entries(stated.services ?? {});
  const endpoints = endpointsOf(stated);
  const ways = [
    ...entrance(stated),
    ...services.flatMap(([key, service]) => [
      ...(service.route === undefined ? [] : [way("load-balancer", `service/${key}`, service.port)]),
      ...endpoints.map((endpoint) => way(`service/${key}`, `endpoint/${endpoint}`, 443)),
      // The layers of images are kept in S3.
      way(`service/${key}`, "aws/s3", 443),
      ...(service.uses ?? []).flatMap((use) => used(`service/${key}`, use, stated)),
      ...internet(`service/${key}`, stated),
    ]),
    ...Object.entries(stated.databases ?? {}).flatMap(([key, database]) => rotation(key, database, endpoints)),
  ];
  return [...new Set(ways)].toSorted();
}

function way(from: string, to: string, port: number): string {
  return `${from} -> ${to}: tcp ${port}`;
}

function entrance({ edge }: Stated): readonly string[] {
  if (edge === undefined) return [];
  const from = edge.cloudFront === undefined || isOn(edge.cloudFront) ? "cloudfront" : "internet";
  const ports = edge.ingressPorts ?? (from === "internet" ? [80, 443] : [443]);
  return ports.map((port) => way(from, "load-balancer", port));
}

function used(from: string, use: Readonly<Record<string, string>>, { databases, services }: Stated): readonly string[] {
  if (use.database !== undefined)
    return [way(from, `database/${use.database}`, PORTS[databases?.[use.database]?.engine ?? ""] ?? 0)];
  if (use.cache !== undefined) return [way(from, `cache/${use.cache}`, CACHE_PORT)];
  if (use.table !== undefined) return [way(from, "aws/dynamodb", 443)];
  if (use.service !== undefined) return [way(from, `service/${use.service}`, services?.[use.service]?.port ?? 0)];
  return [];
}

/**
 * What a service may ask of the internet; the network ACLs narrow `all` down to the web's ports and the higher ones. What
 * has public addresses is part of the internet: S3, and a load balancer that admits everybody.
 */
function internet(from: string, stated: Stated): readonly string[] {
  const { network } = stated;
  if (network?.appEgress !== "all") return isOn(network?.externalHttps) ? [way(from, "internet", 443)] : [];
  const open = ["80", "443", "1024-65535"];
  return [
    ...["internet", "aws/s3"].flatMap((to) => open.map((ports) => `${from} -> ${to}: tcp ${ports}`)),
    ...entrance(stated).flatMap((entry) => (entry.startsWith("internet ") ? [entry.replace("internet", from)] : [])),
  ];
}

function rotation(key: string, { engine, user }: StatedDatabase, endpoints: readonly string[]): readonly string[] {
  if (!isOn(user?.rotation ?? true)) return [];
  return [
    way(`rotation/${key}`, `database/${key}`, PORTS[engine] ?? 0),
    ...endpoints.map((endpoint) => way(`rotation/${key}`, `endpoint/${endpoint}`, 443)),
  ];
}

function endpointsOf({ network, services, databases }: Stated): readonly string[] {
  const all = Object.values(services ?? {});
  const found = all.flatMap(({ metricsNamespace, tracing, exec, uses }) => [
    // What Fargate needs to start a task.
    "ecr.api",
    "ecr.dkr",
    "logs",
    ...(Object.values(databases ?? {}).some(({ user }) => isOn(user?.rotation ?? true)) ? ["rds"] : []),
    ...(metricsNamespace === undefined ? [] : ["monitoring"]),
    ...(isOn(tracing) ? ["xray"] : []),
    ...(isOn(exec) ? ["ssmmessages"] : []),
    ...(uses ?? []).flatMap((use) => Object.keys(use).flatMap((kind) => ENDPOINTS_OF[kind] ?? [])),
  ]);
  const also = network?.endpoints?.also ?? [];
  return [...new Set([...found, ...also])].filter((service) => service !== "s3" && service !== "dynamodb").toSorted();
}
