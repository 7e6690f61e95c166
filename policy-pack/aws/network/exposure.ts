import type { Resource } from "../../policy/resource.ts";
import { families, TOKENS } from "../../policy/tokens.ts";
import { not, or } from "../../policy/truth.ts";
import { judge, type Verdict } from "../../policy/verdict.ts";

/** A way in which the network of a resource becomes reachable from outside. */
export interface Exposure {
  readonly tokens: readonly string[];
  readonly judge: (resource: Resource) => Verdict;
}

/** A switch that must not be on. */
interface Switch {
  readonly tokens: readonly string[];
  readonly path: string;
  /** What AWS takes where it is left out; off, unless it says otherwise. */
  readonly absent?: boolean;
  readonly what: string;
  readonly fix: string;
}

const REACHABLE = "it can be reached from the internet";

const SWITCHES: readonly Switch[] = [
  {
    tokens: TOKENS.subnet,
    path: "mapPublicIpOnLaunch",
    what: "whatever starts in the subnet gets a public address",
    fix: "set mapPublicIpOnLaunch: false",
  },
  {
    tokens: families(
      TOKENS.rdsInstance,
      TOKENS.rdsClusterInstance,
      TOKENS.rdsShardGroup,
      TOKENS.neptuneClusterInstance,
      TOKENS.redshiftCluster,
      TOKENS.redshiftWorkgroup,
      TOKENS.replicationInstance,
      TOKENS.influxDatabase,
      TOKENS.lightsailDatabase,
      TOKENS.mainframeEnvironment,
    ),
    path: "publiclyAccessible",
    what: REACHABLE,
    fix: "set publiclyAccessible: false",
  },
  {
    tokens: TOKENS.migrationInstanceProfile,
    path: "publiclyAccessible",
    absent: true,
    what: "replications with the profile can be reached from the internet",
    fix: "set publiclyAccessible: false",
  },
  {
    tokens: TOKENS.neptuneGraph,
    path: "publicConnectivity",
    what: REACHABLE,
    fix: "set publicConnectivity: false",
  },
];

function ofSwitch({ tokens, path, absent = false, what, fix }: Switch): Exposure {
  return {
    tokens,
    judge: (resource) => {
      const value = resource.at(path);
      return judge(not(value.is(true, { absent })), { what, at: value, required: "nothing open to everyone", fix });
    },
  };
}

/** An address for a NAT gateway or a load balancer is no exposure of a machine; one for a machine is. */
const elasticIp: Exposure = {
  tokens: families(TOKENS.elasticIp, TOKENS.elasticIpAssociation),
  judge: (address) => {
    const holders = ["instance", "instanceId", "networkInterface", "networkInterfaceId"].map((key) => address.at(key));
    return judge(not(or(...holders.map((holder) => holder.set()))), {
      what: "a machine gets a public address",
      at: holders.find((holder) => !holder.isAbsent),
      required: "addresses for NAT gateways only",
      fix: "remove it, and reach the machine through a load balancer or Session Manager",
    });
  },
};

/** All ways that are known. Resource policies, access control lists, tasks, machines, clusters and security groups have policies of their own. */
export const EXPOSURES: readonly Exposure[] = [...SWITCHES.map(ofSwitch), elasticIp];
