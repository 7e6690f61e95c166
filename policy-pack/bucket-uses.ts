import type { Graph } from "./graph.ts";
import type { Resource } from "./resource.ts";
import { TOKENS } from "./tokens.ts";
import { yes, no, unknown, type Truth } from "./truth.ts";
import type { Value } from "./value.ts";

/** Buckets that others name for some use, and the place of a name that is not known yet. */
interface Named {
  readonly urns: ReadonlySet<string>;
  readonly open: string | undefined;
}

/** A place that names a bucket, and the resource it stands in. */
type Place = readonly [owner: Resource, place: Value];

function named(graph: Graph, places: readonly Place[]): Named {
  const references = places
    .filter(([, place]) => !place.isAbsent)
    .map(([owner, place]) => ({ owner, place, ...graph.followValue(owner, place, TOKENS.bucket) }));
  const open = references.find((reference) => reference.open);
  return {
    urns: new Set(references.flatMap(({ found }) => found.map(({ urn }) => urn))),
    open: open && `${open.owner.name}: ${open.place.path}`,
  };
}

function isAmong({ urns, open }: Named, bucket: Resource): Truth {
  return urns.has(bucket.urn) ? yes : open === undefined ? no : unknown(open);
}

/** S3 writes access logs to the bucket: it takes SSE-S3 only, and logging its own requests would never end. */
export function isLogTarget(graph: Graph, bucket: Resource): Truth {
  const targets = graph.memo("buckets that S3 writes access logs to", () => {
    const owners = [...graph.ofType(TOKENS.bucketLogging), ...graph.ofType(TOKENS.bucket)];
    const paths = ["targetBucket", "logging.targetBucket", "loggings.targetBucket"];
    return named(
      graph,
      owners.flatMap((owner) => paths.map((path): Place => [owner, owner.at(path)])),
    );
  });
  return isAmong(targets, bucket);
}

/** A load balancer writes its access logs to the bucket, which takes SSE-S3 only. */
export function takesBalancerLogs(graph: Graph, bucket: Resource): Truth {
  const { found, maybe } = graph.companions(bucket, TOKENS.loadBalancer, "accessLogs.bucket");
  return found.length > 0 ? yes : maybe[0] ? unknown(`${maybe[0].name}: accessLogs.bucket`) : no;
}

/** Another bucket of the stack is replicated to this one. */
export function isReplica(graph: Graph, bucket: Resource): Truth {
  const replicas = graph.memo("buckets that others are replicated to", () => {
    const owners = [...graph.ofType(TOKENS.bucketReplication), ...graph.ofType(TOKENS.bucket)];
    const paths = ["rules", "replicationConfiguration.rules", "replicationConfigurations.rules"];
    const rules = owners.flatMap((owner) =>
      paths.flatMap((path) =>
        owner
          .at(path)
          .items()
          .map((rule): Place => [owner, rule]),
      ),
    );
    const places = rules.flatMap(([owner, rule]) => [
      [owner, rule.at("destination.bucket")] as const,
      [owner, rule.at("destinations.bucket")] as const,
    ]);
    return named(graph, places);
  });
  return isAmong(replicas, bucket);
}
