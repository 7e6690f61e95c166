import { defineExamples, type ExampleResource, unknownValue } from "../examples.ts";

type Props = Readonly<Record<string, unknown>>;

function resource(token: string, props: Props): ExampleResource {
  return { type: `aws:${token}`, name: "it", props };
}

function policy(...statements: readonly Props[]): string {
  const all = statements.map((s) => ({ Effect: "Allow", Action: "s3:GetObject", Resource: "*", ...s }));
  return JSON.stringify({ Version: "2012-10-17", Statement: all });
}

/** Who may take a role. */
function trust(Principal: unknown, Condition: Props = {}): string {
  return JSON.stringify({ Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal, Condition }] });
}

const bucketPolicy = (...statements: readonly Props[]) =>
  resource("s3/bucketPolicy:BucketPolicy", { bucket: unknownValue, policy: policy(...statements) });
const database = (props: Props) => resource("rds/instance:Instance", { engine: "postgres", ...props });
const block = (props: Props) =>
  resource("s3/bucketPublicAccessBlock:BucketPublicAccessBlock", {
    bucket: unknownValue,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    ...props,
  });

export const examples = defineExamples([
  { name: "a private database", verdict: "holds", resources: [database({ publiclyAccessible: false })] },
  {
    name: "public access to a bucket blocked in full",
    verdict: "holds",
    resources: [block({ restrictPublicBuckets: true })],
  },
  {
    name: "a bucket policy that denies everyone without TLS",
    verdict: "holds",
    resources: [
      bucketPolicy({ Effect: "Deny", Principal: "*", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
    ],
  },
  {
    name: "a bucket policy for one's own network",
    verdict: "holds",
    resources: [bucketPolicy({ Principal: "*", Condition: { IpAddress: { "aws:SourceIp": ["198.51.100.0/24"] } } })],
  },
  {
    name: "a bucket policy for the organization's VPC endpoints",
    verdict: "holds",
    resources: [bucketPolicy({ Principal: "*", Condition: { StringEquals: { "aws:VpceOrgID": "o-example" } } })],
  },
  {
    name: "the address of a NAT gateway",
    verdict: "holds",
    resources: [resource("ec2/eip:Eip", { domain: "vpc" })],
  },
  {
    name: "a load balancer that faces the internet",
    verdict: "holds",
    resources: [resource("lb/loadBalancer:LoadBalancer", { internal: false })],
  },
  {
    name: "the same, where the config refuses it, by the other token",
    verdict: "violated",
    resources: [resource("alb/loadBalancer:LoadBalancer", {})],
    config: { publicLoadBalancers: false },
    says: "internal: true",
  },
  {
    name: "a database with a public address",
    verdict: "violated",
    resources: [database({ publiclyAccessible: true })],
    says: "publiclyAccessible: false",
  },
  {
    name: "a machine with a public address",
    verdict: "violated",
    resources: [resource("ec2/instance:Instance", { ami: "ami-1", associatePublicIpAddress: true })],
  },
  {
    name: "the same by a launch template",
    verdict: "violated",
    resources: [
      resource("ec2/launchTemplate:LaunchTemplate", { networkInterfaces: [{ associatePublicIpAddress: "true" }] }),
    ],
    says: "networkInterfaces[0]",
  },
  {
    name: "an elastic address of a machine",
    verdict: "violated",
    resources: [resource("ec2/eip:Eip", { instance: unknownValue })],
  },
  {
    name: "three of four blocks",
    verdict: "violated",
    resources: [block({})],
    says: "restrictPublicBuckets: true",
  },
  {
    name: "a bucket for all to read",
    verdict: "violated",
    resources: [resource("s3/bucketV2:BucketV2", { acl: "public-read" })],
    says: "public-read",
  },
  {
    name: "a bucket policy for everyone",
    verdict: "violated",
    resources: [bucketPolicy({ Principal: { AWS: "*" } })],
    says: "Statement[0].Principal",
  },
  {
    name: "the whole internet as one's own network",
    verdict: "violated",
    resources: [bucketPolicy({ Principal: "*", Condition: { IpAddress: { "aws:SourceIp": "0.0.0.0/0" } } })],
  },
  {
    name: "a queue for everyone",
    verdict: "violated",
    resources: [
      resource("sqs/queuePolicy:QueuePolicy", { queueUrl: unknownValue, policy: policy({ Principal: "*" }) }),
    ],
  },
  {
    name: "a function that anyone may call",
    verdict: "violated",
    resources: [resource("lambda/functionUrl:FunctionUrl", { functionName: "api", authorizationType: "NONE" })],
    says: "AWS_IAM",
  },
  {
    name: "a Kubernetes API for the whole internet, which is AWS's default",
    verdict: "violated",
    resources: [resource("eks/cluster:Cluster", { vpcConfig: { subnetIds: [unknownValue] } })],
    says: "endpointPublicAccess: false",
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [database({ publiclyAccessible: unknownValue })],
  },
  {
    name: "a principal that is not known yet",
    verdict: "undecided",
    resources: [bucketPolicy({ Principal: { AWS: unknownValue } })],
  },
  {
    name: "a role that every AWS account may take",
    verdict: "violated",
    resources: [resource("iam/role:Role", { assumeRolePolicy: trust({ AWS: "*" }) })],
    says: "lets in everyone",
  },
  {
    name: "a role that one's own organization may take",
    verdict: "holds",
    resources: [
      resource("iam/role:Role", {
        assumeRolePolicy: trust({ AWS: "*" }, { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }),
      }),
    ],
  },
  {
    name: "a condition that anyone meets: any topic of any account",
    verdict: "violated",
    resources: [bucketPolicy({ Principal: "*", Condition: { ArnLike: { "aws:SourceArn": "arn:aws:sns:*:*:*" } } })],
  },
  {
    name: "a condition that anyone meets: any organization",
    verdict: "violated",
    resources: [bucketPolicy({ Principal: "*", Condition: { StringLike: { "aws:PrincipalOrgID": "o-*" } } })],
  },
  {
    name: "a condition that a request without the key meets",
    verdict: "violated",
    resources: [
      bucketPolicy({
        Principal: "*",
        Condition: { "ForAllValues:StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } },
      }),
    ],
  },
  {
    name: "conditions that name somebody: a bucket, a distribution, a user's sessions",
    verdict: "holds",
    resources: [
      { ArnLike: { "aws:SourceArn": "arn:aws:s3:::uploads" } },
      { ArnLike: { "aws:SourceArn": "arn:aws:cloudfront::123456789012:distribution/*" } },
      { StringLike: { "aws:userid": "AROAEXAMPLE:*" } },
    ].map((Condition, i) => ({ ...bucketPolicy({ Principal: "*", Condition }), name: `bound-${i}` })),
  },
]);
