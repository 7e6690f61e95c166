import { texts } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import type { Statement } from "../aws/iam/iam.ts";
import { deniesAllButSome, WHENCE, WHO } from "../aws/iam/readers.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or, some, type Truth } from "../policy/truth.ts";
import { holds, judge, undecided, violated } from "../policy/verdict.ts";

/** All objects of a bucket: `arn:aws:s3:::name/*` or wider. */
const OBJECTS = /^(\*|arn:[^:]*:s3:::[^/]*\/?\*)$/;

function reachesObjects(statement: Statement): Truth {
  return some(statement.resources, (resource) => resource.matches((text) => OBJECTS.test(text)));
}

/** AWS delivers logs to it: whoever investigates reads there, and no workload does. */
function keepsLogs(graph: Graph, bucket: Resource): boolean {
  return (
    graph.companions(bucket, TOKENS.loadBalancer, "accessLogs.bucket").found.length > 0 ||
    graph.companions(bucket, TOKENS.bucketLogging, "targetBucket").found.length > 0 ||
    graph.companions(bucket, TOKENS.flowLog, "logDestination").found.length > 0 ||
    graph.companions(bucket, TOKENS.distribution, "loggingConfig.bucket").found.length > 0
  );
}

export const policy = defineGraphPolicy({
  name: "s3-policy-required",
  title: "Every bucket has a policy that names who may reach its objects, or from where",
  severity: "medium",
  // As with secrets, few guard each bucket twice; those that do keep the lists of readers.
  preset: "ledger",
  rationale:
    "Any role of the account with s3:GetObject on too much reads every bucket. A Deny in the bucket's own policy for everyone but its roles or its network holds whatever IAM allows, also for credentials that were carried away.",
  remediation: [
    'Deny s3:GetObject and s3:PutObject to Principal "*" with Condition ArnNotLike aws:PrincipalArn: the roles that use the bucket and deploy it.',
    "Or with StringNotEquals aws:SourceVpce or aws:SourceVpc, or NotIpAddress aws:SourceIp, where a network is what tells.",
    "Name the bucket's ARN with /*, so that the Deny reaches the objects.",
  ],
  controls: {
    fsbp: ["S3.6"],
    pci: ["7.2.1", "7.2.5"],
    nist: ["AC-3", "AC-4", "AC-6"],
    soc2: ["CC6.1", "CC6.3"],
    iso27001: ["A.5.15", "A.8.3"],
  },
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html",
  tokens: TOKENS.bucket,
  settings: {
    actions: texts(["s3:GetObject", "s3:PutObject"], "What must be refused to everyone else"),
  },
  check(bucket, { actions }, graph) {
    const { found, maybe } = graph.companions(bucket, TOKENS.bucketPolicy, "bucket");
    const documents = [bucket, ...found].map((holder) => holder.at("policy")).filter((document) => !document.isAbsent);
    const fix =
      'add an aws.s3.BucketPolicy: Deny Principal "*" on bucket/* with Condition: { ArnNotLike: { "aws:PrincipalArn": [role.arn] } }';
    const required = `a Deny of ${actions.join(" and ")} to everyone but some roles, or from outside some network`;
    if (documents.length === 0) {
      const [open] = maybe;
      if (open) return undecided(`${open.name}: bucket`);
      return violated({ what: "the bucket has no policy", required, fix });
    }
    if (keepsLogs(graph, bucket)) return holds;
    const refusal = { actions, keys: [WHO, WHENCE], reaches: reachesObjects };
    return judge(or(...documents.map((document) => deniesAllButSome(document, refusal))), {
      what: "the bucket's policy keeps its objects to nobody",
      found: "no Deny of everyone but some",
      required,
      fix,
    });
  },
});
