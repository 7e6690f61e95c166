import type { Graph } from "../../policy/graph.ts";
import type { Resource } from "../../policy/resource.ts";
import { families, TOKENS } from "../../policy/tokens.ts";
import { no, or, some, type Truth, unknown } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";

/** The parameters of a group hold one of that name, whose value satisfies the test. */
export function parameterIn(parameters: Value, name: string, test: (value: string) => boolean): Truth {
  if (parameters.isUnknown) return unknown(parameters.path);
  return some(parameters.items(), (item) => {
    const isIt = item.at("name").is(name);
    return isIt.answer === "yes" ? item.at("value").matches(test) : isIt;
  });
}

/** Where an RDS instance or cluster names its parameter group. */
export function parameterGroupOf(database: Resource): Value {
  const isCluster = (TOKENS.rdsCluster as readonly string[]).includes(database.type);
  return database.at(isCluster ? "dbClusterParameterGroupName" : "parameterGroupName");
}

/** The parameter group of an RDS instance or cluster sets that parameter so. AWS's default groups set nothing. */
export function parameterIs(database: Resource, graph: Graph, name: string, test: (value: string) => boolean): Truth {
  const place = parameterGroupOf(database);
  const groups = families(TOKENS.rdsClusterParameterGroup, TOKENS.rdsParameterGroup);
  const { found } = graph.followValue(database, place, groups);
  if (found.length > 0) return some(found, (group) => parameterIn(group.at("parameters"), name, test));
  const isOwn = !place.isAbsent && !/^default[.:]/.test(place.text() ?? "");
  return isOwn ? unknown(place.path, "the parameter group is not in this stack") : no;
}

/** What holds of a database instance, or of the cluster of this stack that it belongs to. */
export function ownOrClusters(database: Resource, graph: Graph, test: (resource: Resource) => Truth): Truth {
  const { found } = graph.follow(database, "clusterIdentifier", TOKENS.rdsCluster);
  return or(test(database), some(found, test));
}
