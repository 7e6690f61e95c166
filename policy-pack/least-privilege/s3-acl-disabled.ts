import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { judge } from "../policy/verdict.ts";

/** CloudFront writes its standard logs by an access control list, which must then be on. */
function takesCdnLogs(graph: Graph, controls: Resource): boolean {
  const buckets = graph.follow(controls, "bucket", TOKENS.bucket).found;
  return buckets.some(
    (bucket) => graph.companions(bucket, TOKENS.distribution, "loggingConfig.bucket").found.length > 0,
  );
}

export const policy = defineGraphPolicy({
  name: "s3-acl-disabled",
  title: "Buckets have no access control lists: their policies alone say who may read",
  severity: "medium",
  rationale:
    "With access control lists each object may have its own readers, and belongs to whoever uploaded it: nobody can tell from the bucket's policy who reads what. S3 switches them off in new buckets.",
  remediation: [
    'Set rule: { objectOwnership: "BucketOwnerEnforced" }, once the readers stand in the bucket\'s policy.',
    "Have CloudFront deliver its logs by the newer form (aws.cloudwatch.LogDelivery), which needs no list.",
  ],
  controls: { fsbp: ["S3.12"] },
  checkov: ["CKV2_AWS_65"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html",
  tokens: TOKENS.bucketOwnershipControls,
  check(controls, _config, graph) {
    const ownership = controls.at("rule.objectOwnership");
    const preferred = takesCdnLogs(graph, controls) ? ["BucketOwnerPreferred"] : [];
    return judge(ownership.oneOf(["BucketOwnerEnforced", ...preferred]), {
      what: "access control lists are switched on",
      at: ownership,
      required: "BucketOwnerEnforced",
      fix: 'set rule: { objectOwnership: "BucketOwnerEnforced" }',
    });
  },
});
