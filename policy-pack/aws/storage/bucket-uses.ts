import { type Graph, unsure } from "../../policy/graph.ts";
import { matchesPattern, readPolicy } from "../iam/iam.ts";
import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { and, no, or, some, type Truth, unknown, yes } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";

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

/** The document lets this service put objects into the bucket. */
function letsPut(document: Value, service: string): Truth {
  const policy = readPolicy(document);
  if (policy.state === "open") return unknown(document.path);
  return policy.state !== "known"
    ? no
    : some(policy.statements, ({ allows, principals, actions }) =>
        and(
          allows,
          some(principals, ({ kind, value }) => (/^(Service|\?)$/.test(kind) ? value.is(service) : no)),
          some(actions, (action) => action.matches((pattern) => matchesPattern(pattern, "s3:PutObject"))),
        ),
      );
}

/** A policy of the bucket lets this service put objects into it: the sender may be in another program or account. */
function admits(graph: Graph, bucket: Resource, service: string): Truth {
  const beside = graph.companions(bucket, TOKENS.bucketPolicy, "bucket");
  return or(
    some([bucket, ...beside.found], (holder) => letsPut(holder.at("policy"), service)),
    unsure(beside, "bucket"),
  );
}

/** An access control list lets S3 write its logs into the bucket, as it had to before policies could. */
function grantsLogDelivery(graph: Graph, bucket: Resource): Truth {
  const beside = graph.companions(bucket, TOKENS.bucketAcl, "bucket");
  const holders = [bucket, ...beside.found];
  const isGroup = (uri: Value) => uri.matches((text) => text.endsWith("/groups/s3/LogDelivery"));
  return or(
    some(holders, (holder) => holder.at("acl").is("log-delivery-write")),
    some(holders, (holder) => some(holder.at("grants").items(), (grant) => isGroup(grant.at("uri")))),
    some(holders, (holder) =>
      some(holder.at("accessControlPolicy.grants").items(), (grant) => isGroup(grant.at("grantee.uri"))),
    ),
    unsure(beside, "bucket"),
  );
}

/** S3 writes access logs to the bucket: it takes SSE-S3 only, and logging its own requests would never end. */
export function isLogTarget(graph: Graph, bucket: Resource): Truth {
  return or(
    isNamedLogTarget(graph, bucket),
    grantsLogDelivery(graph, bucket),
    admits(graph, bucket, "logging.s3.amazonaws.com"),
  );
}

function isNamedLogTarget(graph: Graph, bucket: Resource): Truth {
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
  const senders = graph.companions(bucket, TOKENS.loadBalancer, "accessLogs.bucket");
  if (senders.found.length > 0) return yes;
  return or(
    admits(graph, bucket, "logdelivery.elasticloadbalancing.amazonaws.com"),
    unsure(senders, "accessLogs.bucket"),
  );
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
