import { integer } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, or, type Truth, truth, unknown } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { holds, judge, notApplicable, undecided, type Verdict, violated, whereConcerned } from "../policy/verdict.ts";
import { distinctZones, hiddenZone, spansZones } from "../aws/network/zones.ts";

type Check = (resource: Resource, graph: Graph, zones: number) => Verdict | readonly Verdict[];

/** A kind of resource, and how it is spread over zones. */
interface Kind {
  readonly tokens: readonly string[];
  readonly check: Check;
}

/** A cluster whose instances are resources of their own. One without any here has them elsewhere. */
function byInstances(tokens: readonly string[]): Check {
  return (cluster, graph, zones) => {
    if (!cluster.at("dbClusterInstanceClass").isAbsent) return holds; // A Multi-AZ DB cluster stands in three.
    const { found, maybe } = graph.companions(cluster, tokens, "clusterIdentifier");
    const inZones = distinctZones(found);
    const enough = found.length >= zones && (inZones === undefined || inZones >= zones);
    const hidden = hiddenZone(found);
    if (enough && (inZones !== undefined || hidden.answer === "no")) return holds;
    if (enough && hidden.answer === "unknown") return undecided(hidden.path, hidden.why);
    if (maybe.length > 0) return undecided(`${maybe[0]?.name ?? ""}: clusterIdentifier`);
    if (found.length === 0) return notApplicable("no instance of the cluster is in this stack");
    return violated({
      what: "the cluster does not survive the loss of a zone",
      found: `${found.length} instance${found.length === 1 ? "" : "s"} in ${inZones ?? "an unknown number of"} zone(s)`,
      required: `instances in ${zones} availability zones`,
      fix: "add a cluster instance with another availabilityZone",
    });
  };
}

function instance(database: Resource): Verdict {
  const member = !database.at("replicateSourceDb").isAbsent;
  if (member) return notApplicable("a replica, which its source outlives");
  return judge(database.at("multiAz").is(true, { absent: false }), {
    what: "the database has no standby in another zone",
    at: database.at("multiAz"),
    required: "true",
    fix: "set multiAz: true",
  });
}

function cacheGroup(group: Resource, _graph: Graph, zones: number): readonly Verdict[] {
  const replicas = (place: Value) => place.satisfies((n) => n >= zones - 1);
  const nodes = or(
    or(...["numCacheClusters", "numberCacheClusters"].map((key) => group.at(key).satisfies((n) => n >= zones))),
    or(replicas(group.at("replicasPerNodeGroup")), replicas(group.at("clusterMode.replicasPerNodeGroup"))),
  );
  const flags = ["automaticFailoverEnabled", "multiAzEnabled"].map((key) =>
    judge(group.at(key).is(true, { absent: false }), {
      what: "the cache does not fail over to another zone",
      at: group.at(key),
      required: "true",
      fix: `set ${key}: true`,
    }),
  );
  return [
    ...flags,
    judge(nodes, {
      what: "the cache has no replica in another zone",
      at: group.at("numCacheClusters"),
      required: `${zones} nodes or more`,
      fix: `set numCacheClusters: ${zones} (or replicasPerNodeGroup: ${zones - 1})`,
    }),
  ];
}

function soleCache(cache: Resource): Verdict {
  const member = cache.at("replicationGroupId").set();
  if (member.answer === "yes") return notApplicable("the replication group is judged");
  // Memcached has no replicas: what it holds can be lost by design.
  const replicable = cache.at("engine").matches((text) => /^(redis|valkey)$/i.test(text));
  if (replicable.answer === "no") return notApplicable("a cache that has no replicas");
  const alone = violated({
    what: "a single cache node cannot fail over",
    required: "a replication group",
    fix: "make it an aws.elasticache.ReplicationGroup with multiAzEnabled, automaticFailoverEnabled and two nodes",
  });
  return whereConcerned(and(replicable, not(member)), alone);
}

/** Placement in subnets: `path` lists them. */
function placed(what: string, path: string, resource: Resource, graph: Graph, zones: number): Verdict {
  const subnets = resource.at(path);
  if (subnets.isAbsent) return notApplicable("not placed in subnets here");
  return inZones(spansZones(graph, resource, subnets, zones), what, subnets, zones);
}

function inZones(truth: Truth, what: string, at: Value, zones: number): Verdict {
  return judge(truth, {
    what: `${what} stands in too few availability zones`,
    at,
    required: `subnets in ${zones} availability zones`,
    fix: `list a subnet of each of ${zones} zones in ${at.path}`,
  });
}

const balancer: Check = (resource, graph, zones) => {
  const gateway = resource.at("loadBalancerType").is("gateway");
  if (gateway.answer === "yes") return notApplicable("one for each zone");
  const mappings = resource.at("subnetMappings");
  if (mappings.isAbsent)
    return whereConcerned(not(gateway), placed("the load balancer", "subnets", resource, graph, zones));
  const spread = spansZones(graph, resource, mappings, zones, (mapping) => mapping.at("subnetId"));
  return whereConcerned(not(gateway), inZones(spread, "the load balancer", mappings, zones));
};

const endpoint: Check = (resource, graph, zones) => {
  const isInterface = resource.at("vpcEndpointType").is("Interface");
  if (isInterface.answer === "no") return notApplicable("it has no addresses");
  const more = graph.companions(resource, TOKENS.vpcEndpointSubnetAssociation, "vpcEndpointId");
  if (more.found.length > 0 || more.maybe.length > 0) return notApplicable("its subnets are associated one by one");
  return whereConcerned(isInterface, placed("the endpoint", "subnetIds", resource, graph, zones));
};

const group: Check = (resource, graph, zones) => {
  const byName = resource.at("availabilityZones");
  if (byName.isAbsent) return placed("the group", "vpcZoneIdentifiers", resource, graph, zones);
  const spread = byName.hasUnknown ? unknown(byName.path) : truth(new Set(byName.texts()).size >= zones);
  return inZones(spread, "the group", byName, zones);
};

const service: Check = (resource, graph, zones) =>
  placed("the service", "networkConfiguration.subnets", resource, graph, zones);

const KINDS: readonly Kind[] = [
  { tokens: TOKENS.rdsInstance, check: instance },
  { tokens: TOKENS.rdsCluster, check: byInstances(TOKENS.rdsClusterInstance) },
  { tokens: TOKENS.docdbCluster, check: byInstances(TOKENS.docdbClusterInstance) },
  { tokens: TOKENS.neptuneCluster, check: byInstances(TOKENS.neptuneClusterInstance) },
  { tokens: TOKENS.cacheReplicationGroup, check: cacheGroup },
  { tokens: TOKENS.cacheCluster, check: soleCache },
  { tokens: TOKENS.loadBalancer, check: balancer },
  { tokens: TOKENS.service, check: service },
  { tokens: TOKENS.autoscalingGroup, check: group },
  { tokens: TOKENS.vpcEndpoint, check: endpoint },
];

export const policy = defineGraphPolicy({
  name: "multi-az-required",
  title: "Databases, caches, services, load balancers and endpoints survive the loss of an availability zone",
  severity: "medium",
  rationale:
    "A zone is a data centre's fate: power, network and flood take it as a whole. What stands in one zone is down with it, and a single store may take hours to restore from its last backup.",
  remediation: [
    "Give databases a standby (multiAz: true) or a second cluster instance in another zone.",
    "Give caches automaticFailoverEnabled, multiAzEnabled and two nodes.",
    "List subnets of two zones for services, load balancers and interface endpoints.",
  ],
  controls: {
    fsbp: ["RDS.5", "RDS.15", "Neptune.9", "ElastiCache.3", "ELB.13", "AutoScaling.2"],
    nist: ["CP-6(2)", "CP-10", "SC-5(2)", "SI-13(5)"],
    soc2: ["A1.2"],
    iso27001: ["A.8.14"],
  },
  checkov: ["CKV_AWS_157"],
  url: "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_fault_isolation_multiaz_region_system.html",
  tokens: families(...KINDS.map((kind) => kind.tokens)),
  settings: { zones: integer(2, "How many availability zones there must be", { minimum: 2, maximum: 6 }) },
  check(resource, { zones }, graph) {
    const kind = KINDS.find(({ tokens }) => tokens.includes(resource.type));
    return kind ? kind.check(resource, graph, zones) : notApplicable("not spread over zones");
  },
});
