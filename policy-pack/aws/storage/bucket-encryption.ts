import type { Graph } from "../../policy/graph.ts";
import { namesOwnKey } from "./keys.ts";
import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { some, type Truth } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";

/** What a bucket and the resources beside it say of its encryption: places of rules, and a resource that may add one. */
export interface DeclaredEncryption {
  readonly places: readonly Value[];
  readonly maybe: Resource | undefined;
}

/** The encryption rules of a bucket, in the resource beside it or else inline. */
export function declaredEncryption(graph: Graph, bucket: Resource): DeclaredEncryption {
  const { found, maybe } = graph.companions(bucket, TOKENS.bucketEncryption, "bucket");
  const inline = bucket.at("serverSideEncryptionConfiguration.rule");
  const ofV2 = bucket.at("serverSideEncryptionConfigurations.rules");
  const own = inline.isAbsent ? ofV2 : inline;
  const declared = found.map((configuration) => configuration.at("rules"));
  return { places: declared.length > 0 ? declared : own.isAbsent ? [] : [own], maybe: maybe[0] };
}

/** The default encryption that the rules give; BucketV2 writes every block in the plural. */
function defaultsOf(rules: Value): readonly Value[] {
  const blocks = ["applyServerSideEncryptionByDefault", "applyServerSideEncryptionByDefaults"];
  return rules.items().flatMap((rule) => blocks.map((block) => rule.at(block)));
}

/** Some rule encrypts with one of these algorithms. */
export function encryptsWith(rules: Value, algorithms: readonly string[]): Truth {
  return some(defaultsOf(rules), (block) => block.at("sseAlgorithm").oneOf(algorithms));
}

/** Some rule names a key of the account's own. */
export function encryptsWithOwnKey(rules: Value): Truth {
  return some(defaultsOf(rules), (block) => namesOwnKey(block.at("kmsMasterKeyId")));
}
