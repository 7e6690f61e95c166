import { texts } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { type Graph, unsure } from "../policy/graph.ts";
import type { Statement } from "../aws/iam/iam.ts";
import { type GroupRule, groupRules } from "../aws/network/network.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, no, not, or, some, type Truth, unknown, yes } from "../policy/truth.ts";
import { deniesWithoutTls } from "../aws/iam/transport.ts";
import type { Value } from "../policy/value.ts";
import { combine, judge, notApplicable, type Verdict, whereConcerned } from "../policy/verdict.ts";

interface Guarded {
  readonly kind: string;
  readonly tokens: readonly string[];
  readonly policies: readonly string[];
  /** The property of the policy that refers to what it guards. */
  readonly refers: string;
  readonly actions: readonly string[];
  readonly fix: string;
}

const GUARDED: readonly Guarded[] = [
  {
    kind: "bucket",
    tokens: TOKENS.bucket,
    policies: TOKENS.bucketPolicy,
    refers: "bucket",
    actions: ["s3:GetObject", "s3:PutObject"],
    fix: "aws.s3.BucketPolicy: Deny s3:* on the bucket and bucket/*",
  },
  {
    kind: "topic",
    tokens: TOKENS.topic,
    policies: TOKENS.topicPolicy,
    refers: "arn",
    actions: ["sns:Publish"],
    fix: "aws.sns.TopicPolicy: Deny sns:Publish on the topic",
  },
  {
    kind: "queue",
    tokens: TOKENS.queue,
    policies: TOKENS.queuePolicy,
    refers: "queueUrl",
    actions: ["sqs:SendMessage", "sqs:ReceiveMessage"],
    fix: "aws.sqs.QueuePolicy: Deny sqs:* on the queue",
  },
  {
    kind: "secret",
    tokens: TOKENS.secret,
    policies: TOKENS.secretPolicy,
    refers: "secretArn",
    actions: ["secretsmanager:GetSecretValue"],
    fix: "aws.secretsmanager.SecretPolicy: Deny secretsmanager:*",
  },
];

/** All objects of a bucket: `arn:aws:s3:::name/*` or wider. */
const OBJECTS = /^(\*|arn:[^:]*:s3:::[^/]*\/?\*)$/;

/** Objects of a bucket are its `/*`, and no folder in it; the other kinds are themselves what a statement names. */
function reachesObjects(statement: Statement): Truth {
  return some(statement.resources, (resource) => resource.matches((text) => OBJECTS.test(text)));
}

function isDenied(guarded: Guarded, documents: readonly Value[]): Truth {
  const reaches = guarded.kind === "bucket" ? reachesObjects : undefined;
  return some(documents, (document) => deniesWithoutTls(document, guarded.actions, reaches));
}

function judgePolicy(resource: Resource, guarded: Guarded, graph: Graph): Verdict {
  const policies = graph.companions(resource, guarded.policies, guarded.refers);
  const { found } = policies;
  const documents = [resource, ...found].map((holder) => holder.at("policy")).filter((document) => !document.isAbsent);
  const maybe = documents.length > 0 ? no : unsure(policies, guarded.refers);
  return judgeDenied(guarded, documents, or(isDenied(guarded, documents), maybe), isWebsite(resource, graph));
}

/** A website's own endpoint speaks nothing but plain HTTP: with the Deny and nothing else, it is gone. */
function isWebsite(resource: Resource, graph: Graph): boolean {
  return (
    !resource.at("website").isAbsent || graph.companions(resource, TOKENS.bucketWebsite, "bucket").found.length > 0
  );
}

/** The policy of what the program did not make. AWS keeps one document of each: what it does not refuse, nothing does. */
function judgeAlone(holder: Resource, guarded: Guarded, graph: Graph): Verdict {
  const { found, open } = graph.follow(holder, guarded.refers, guarded.tokens);
  if (found.length > 0) return notApplicable(`judged with the ${guarded.kind}`);
  // The name says of a directory bucket what it is: it speaks nothing but TLS.
  if (/--x-s3$/.test(holder.at(guarded.refers).text() ?? "")) return notApplicable("a directory bucket");
  const documents = [holder.at("policy")];
  return judgeDenied(guarded, documents, or(isDenied(guarded, documents), open ? unknown(guarded.refers) : no));
}

function judgeDenied(guarded: Guarded, documents: readonly Value[], denied: Truth, website = false): Verdict {
  const first = website ? "serve the website by CloudFront, since its own endpoint speaks no TLS; then " : "";
  return judge(denied, {
    what:
      documents.length > 0
        ? `the ${guarded.kind}'s policy lets requests without TLS pass`
        : `nothing refuses requests without TLS to the ${guarded.kind}`,
    found: documents.length > 0 ? "no Deny of everyone on aws:SecureTransport false alone" : "no resource policy",
    required: "a Deny for principal * where aws:SecureTransport is false",
    fix: `${first}${guarded.fix}, Principal "*", Condition: { Bool: { "aws:SecureTransport": "false" } }`,
  });
}

const RULES = families(TOKENS.securityGroupIngressRule, TOKENS.securityGroupRule);

/** Rules that let something into a group, in all their forms. */
function ingressOf(graph: Graph, group: Resource): readonly GroupRule[] {
  const beside = graph.companions(group, RULES, "securityGroupId").found;
  return [group, ...beside].flatMap((holder) => groupRules(holder, "ingress"));
}

/** An API of AWS; those for mail speak SMTP. */
function isApiName(service: string): boolean {
  return /(^|\.)com\.amazonaws\./.test(service) && !/\.email-smtp$/.test(service);
}

function judgeEndpoint(endpoint: Resource, graph: Graph): Verdict {
  const isInterface = endpoint.at("vpcEndpointType").is("Interface", { absent: "Gateway" });
  if (isInterface.answer === "no") return notApplicable("only interface endpoints have security groups");
  const isApi = endpoint.at("serviceName").matches(isApiName, { absent: "com.amazonaws." });
  if (isApi.answer === "no") return notApplicable("not an endpoint of an AWS API over HTTPS");
  const groups = graph.follow(endpoint, "securityGroupIds", TOKENS.securityGroup);
  const rules = groups.found.flatMap((group) => ingressOf(graph, group));
  const judged = rules.map((rule) => {
    // A rule that is a resource of its own may be one of either direction; those known to let out are not among them.
    const isIngress = rule.value.path === "" ? rule.value.at("type").is("ingress", { absent: "ingress" }) : yes;
    const isHttps = and(rule.fromPort.is(443), rule.toPort.is(443), not(rule.protocol.is("-1")));
    return judge(or(isHttps, not(isIngress)), {
      what: "the endpoint's security group lets in more than HTTPS",
      at: rule.value.path === "" ? rule.fromPort : rule.value,
      required: "TCP 443 only",
      fix: "set fromPort: 443 and toPort: 443, of TCP, in the rules of the endpoint's group",
    });
  });
  return whereConcerned(and(isInterface, isApi), combine(judged));
}

export const policy = defineGraphPolicy({
  name: "secure-transport-required",
  title: "Resource policies refuse requests without TLS",
  severity: "medium",
  rationale:
    "S3, SNS and SQS answer plain HTTP too. A client that is set up wrongly, or made to be, sends its data readable; a Deny on aws:SecureTransport makes that impossible whatever else is allowed.",
  remediation: [
    'Add to the resource\'s policy: Effect Deny, Principal "*", all actions of the service, Condition Bool aws:SecureTransport "false".',
    "For a bucket name both the bucket's ARN and the ARN with /*.",
  ],
  controls: {
    fsbp: ["S3.5"],
    cis: ["2.1.1"],
    pci: ["4.2.1"],
    nist: ["SC-8", "SC-8(1)"],
    soc2: ["CC6.7"],
    iso27001: ["A.8.24"],
  },
  checkov: ["CKV_AWS_379"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html",
  tokens: families(...GUARDED.flatMap(({ tokens, policies }) => [tokens, policies]), TOKENS.vpcEndpoint),
  settings: {
    kinds: texts(
      ["bucket"],
      "What is judged: bucket, topic, queue, secret, and endpoint for the security groups of interface endpoints",
    ),
  },
  check(resource, { kinds }, graph) {
    if (TOKENS.vpcEndpoint.includes(resource.type as never)) {
      return kinds.includes("endpoint") ? judgeEndpoint(resource, graph) : notApplicable("endpoints are not asked for");
    }
    const { type } = resource;
    const guarded = GUARDED.find(({ tokens, policies }) => tokens.includes(type) || policies.includes(type));
    if (!guarded || !kinds.includes(guarded.kind)) return notApplicable("this kind is not asked for");
    return (guarded.tokens.includes(type) ? judgePolicy : judgeAlone)(resource, guarded, graph);
  },
});
