import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const BUCKET = "arn:aws:s3:::documents-4a1c";

const bucket: ExampleResource = {
  type: "aws:s3/bucket:Bucket",
  name: "documents",
  props: {},
  outputs: { id: "documents-4a1c", bucket: "documents-4a1c", arn: BUCKET },
};

const PLAIN = { Bool: { "aws:SecureTransport": "false" } };

function documentOf(statement: Readonly<Record<string, unknown>>) {
  const deny = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: [BUCKET, `${BUCKET}/*`], Condition: PLAIN };
  return JSON.stringify({ Version: "2012-10-17", Statement: [{ ...deny, ...statement }] });
}

function bucketPolicy(policy: string): ExampleResource {
  return {
    type: "aws:s3/bucketPolicy:BucketPolicy",
    name: "documents-policy",
    props: { bucket: unknownValue, policy },
    propertyDependencies: { bucket: ["documents"] },
  };
}

/** A policy of a bucket that the program did not make. */
const outside = (policy: unknown, bucketName: unknown = "logs-of-all"): ExampleResource => ({
  type: "aws:s3/bucketPolicy:BucketPolicy",
  name: "logs-policy",
  props: { bucket: bucketName, policy },
});

function topic(statement?: Readonly<Record<string, unknown>>): readonly ExampleResource[] {
  const arn = "arn:aws:sns:us-east-1:123456789012:alerts";
  const alerts = { type: "aws:sns/topic:Topic", name: "alerts", props: {}, outputs: { id: arn, arn } };
  if (statement === undefined) return [alerts];
  const policy = documentOf({ Action: "sns:Publish", Resource: arn, ...statement });
  return [alerts, { type: "aws:sns/topicPolicy:TopicPolicy", name: "alerts-policy", props: { arn, policy } }];
}

const QUEUE = "arn:aws:sqs:us-east-1:123456789012:orders";
const QUEUE_URL = "https://sqs.us-east-1.amazonaws.com/123456789012/orders";

function queue(...Action: readonly string[]): readonly ExampleResource[] {
  const orders = { type: "aws:sqs/queue:Queue", name: "orders", props: {}, outputs: { id: QUEUE_URL, arn: QUEUE } };
  const props = { queueUrl: QUEUE_URL, policy: documentOf({ Action, Resource: QUEUE }) };
  return [orders, { type: "aws:sqs/queuePolicy:QueuePolicy", name: "orders-policy", props }];
}

const SECRET = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf";

function secretWith(Action: string): readonly ExampleResource[] {
  const type = "aws:secretsmanager/secret:Secret";
  const policy = documentOf({ Action, Resource: "*" });
  return [
    { type, name: "db", props: {}, outputs: { id: SECRET, arn: SECRET } },
    { type: "aws:secretsmanager/secretPolicy:SecretPolicy", name: "db-policy", props: { secretArn: SECRET, policy } },
  ];
}

/** An endpoint whose group has its rules inline. */
const endpointOf = (props: object, rule: object = {}): readonly ExampleResource[] => [
  {
    type: "aws:ec2/vpcEndpoint:VpcEndpoint",
    name: "api",
    props: { serviceName: "com.amazonaws.us-east-1.sqs", securityGroupIds: ["sg-own"], ...props },
  },
  {
    type: "aws:ec2/securityGroup:SecurityGroup",
    name: "own",
    props: { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/16"], ...rule }] },
    outputs: { id: "sg-own" },
  },
];
const INTERFACE = { vpcEndpointType: "Interface" };

function endpoint(port: number): readonly ExampleResource[] {
  return [
    {
      type: "aws:ec2/vpcEndpoint:VpcEndpoint",
      name: "sqs",
      props: {
        vpcEndpointType: "Interface",
        serviceName: "com.amazonaws.us-east-1.sqs",
        securityGroupIds: ["sg-endpoints"],
      },
    },
    {
      type: "aws:ec2/securityGroup:SecurityGroup",
      name: "endpoints",
      props: { vpcId: "vpc-1" },
      outputs: { id: "sg-endpoints" },
    },
    {
      type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
      name: "endpoints-from-app",
      props: {
        securityGroupId: "sg-endpoints",
        ipProtocol: "tcp",
        fromPort: port,
        toPort: 443,
        referencedSecurityGroupId: unknownValue,
      },
    },
  ];
}

export const examples = defineExamples([
  { name: "a bucket, in a first preview", verdict: "holds", resources: [bucket, bucketPolicy(documentOf({}))] },
  {
    name: "a bucket with its policy inline, all actions but none",
    verdict: "holds",
    resources: [{ ...bucket, props: { policy: documentOf({ Action: "*", Principal: { AWS: "*" } }) } }],
  },
  { name: "a topic", verdict: "holds", resources: topic({}), config: { kinds: ["topic"] } },
  { name: "an endpoint on 443 only", verdict: "holds", resources: endpoint(443), config: { kinds: ["endpoint"] } },
  { name: "a topic that is not asked for", verdict: "not applicable", resources: topic() },
  { name: "a bucket without a policy", verdict: "violated", resources: [bucket], says: "Fix: aws.s3.BucketPolicy" },
  {
    name: "a bucket that is a website, which has no TLS of its own",
    verdict: "violated",
    resources: [{ ...bucket, props: { website: { indexDocument: "index.html" } } }],
    says: "Fix: serve the website by CloudFront",
  },
  {
    name: "a bucket that is a website by a resource of its own",
    verdict: "violated",
    resources: [
      bucket,
      {
        type: "aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration",
        name: "website",
        props: { bucket: unknownValue, indexDocument: { suffix: "index.html" } },
        propertyDependencies: { bucket: ["documents"] },
      },
    ],
    says: "Fix: serve the website by CloudFront",
  },
  {
    name: "a policy that says something else",
    verdict: "violated",
    resources: [bucket, bucketPolicy(documentOf({ Condition: { StringNotEquals: { "aws:SourceVpc": "vpc-1" } } }))],
    says: "lets requests without TLS pass",
  },
  {
    name: "a Deny for one role only",
    verdict: "violated",
    resources: [bucket, bucketPolicy(documentOf({ Principal: { AWS: "arn:aws:iam::123456789012:role/app" } }))],
  },
  {
    name: "a Deny that another condition narrows",
    verdict: "violated",
    resources: [
      bucket,
      bucketPolicy(documentOf({ Condition: { ...PLAIN, StringEquals: { "aws:SourceVpc": "vpc-1" } } })),
    ],
  },
  {
    name: "a Deny of the bucket, but not of its objects",
    verdict: "violated",
    resources: [bucket, bucketPolicy(documentOf({ Resource: BUCKET }))],
  },
  {
    name: "a Deny of writing only",
    verdict: "violated",
    resources: [bucket, bucketPolicy(documentOf({ Action: "s3:PutObject" }))],
  },
  {
    name: "a policy of a bucket that stands elsewhere",
    verdict: "holds",
    resources: [outside(documentOf({ Resource: ["arn:aws:s3:::logs-of-all", "arn:aws:s3:::logs-of-all/*"] }))],
  },
  {
    name: "a policy of a bucket that stands elsewhere, which lets plain HTTP pass",
    verdict: "violated",
    resources: [outside(documentOf({ Condition: { Bool: { "aws:SecureTransport": "true" } } }))],
    says: "the bucket's policy lets requests without TLS pass",
  },
  {
    name: "a policy of a directory bucket",
    verdict: "not applicable",
    resources: [outside(documentOf({ Effect: "Allow" }), "logs--use1-az4--x-s3")],
  },
  {
    name: "a policy of a topic that stands elsewhere",
    verdict: "violated",
    resources: topic({ Condition: {} }).slice(1),
    config: { kinds: ["topic"] },
  },
  {
    name: "a policy of a bucket that stands elsewhere, not known yet",
    verdict: "undecided",
    resources: [outside(unknownValue)],
  },
  {
    name: "a policy of whatever bucket",
    verdict: "undecided",
    resources: [outside(documentOf({ Condition: {} }), unknownValue)],
  },
  { name: "a queue", verdict: "holds", resources: queue("sqs:*"), config: { kinds: ["queue"] } },
  {
    name: "a queue that may be read without TLS",
    verdict: "violated",
    resources: queue("sqs:SendMessage"),
    config: { kinds: ["queue"] },
    says: "the queue's policy",
  },
  {
    name: "a queue to which may be sent without TLS",
    verdict: "violated",
    resources: queue("sqs:ReceiveMessage"),
    config: { kinds: ["queue"] },
  },
  {
    name: "a secret",
    verdict: "holds",
    resources: secretWith("secretsmanager:*"),
    config: { kinds: ["secret"] },
  },
  {
    name: "a secret that may be read without TLS",
    verdict: "violated",
    resources: secretWith("secretsmanager:PutSecretValue"),
    config: { kinds: ["secret"] },
    says: "the secret's policy",
  },
  {
    name: "a topic to which may be published without TLS",
    verdict: "violated",
    resources: topic({ Action: "sns:Subscribe" }),
    config: { kinds: ["topic"] },
  },
  {
    name: "a bucket to which may be written without TLS",
    verdict: "violated",
    resources: [bucket, bucketPolicy(documentOf({ Action: "s3:GetObject" }))],
  },
  {
    name: "an endpoint with HTTPS inline",
    verdict: "holds",
    resources: endpointOf(INTERFACE),
    config: { kinds: ["endpoint"] },
  },
  {
    name: "an endpoint that is not asked for",
    verdict: "not applicable",
    resources: endpointOf(INTERFACE, { toPort: 8443 }),
  },
  {
    name: "a gateway endpoint",
    verdict: "not applicable",
    resources: endpointOf({}, { toPort: 8443 }),
    config: { kinds: ["endpoint"] },
  },
  {
    name: "an endpoint of mail",
    verdict: "not applicable",
    resources: endpointOf({ ...INTERFACE, serviceName: "com.amazonaws.us-east-1.email-smtp" }, { toPort: 587 }),
    config: { kinds: ["endpoint"] },
  },
  {
    name: "an endpoint of somebody's service",
    verdict: "not applicable",
    resources: endpointOf({ ...INTERFACE, serviceName: "com.example.billing" }, { toPort: 8443 }),
    config: { kinds: ["endpoint"] },
  },
  {
    name: "an endpoint in China that is open further",
    verdict: "violated",
    resources: endpointOf({ ...INTERFACE, serviceName: "cn.com.amazonaws.cn-north-1.sqs" }, { toPort: 8443 }),
    config: { kinds: ["endpoint"] },
    says: "ingress[0]",
  },
  {
    name: "an endpoint that is open to all protocols",
    verdict: "violated",
    resources: endpointOf(INTERFACE, { protocol: "-1" }),
    config: { kinds: ["endpoint"] },
  },
  { name: "a topic without a policy", verdict: "violated", resources: topic(), config: { kinds: ["topic"] } },
  {
    name: "an endpoint that is open on 80 too",
    verdict: "violated",
    resources: endpoint(80),
    config: { kinds: ["endpoint"] },
    says: "443",
  },
  {
    name: "a policy that is not known yet",
    verdict: "undecided",
    resources: [bucket, bucketPolicy(unknownValue)],
  },
  {
    name: "a policy of a bucket that cannot be told",
    verdict: "undecided",
    resources: [bucket, { ...bucketPolicy(documentOf({})), propertyDependencies: {} }],
  },
  {
    name: "a bucket policy that refuses plain HTTP in one folder only",
    verdict: "violated",
    resources: [bucket, bucketPolicy(documentOf({ Resource: [BUCKET, `${BUCKET}/reports/*`] }))],
  },
]);
