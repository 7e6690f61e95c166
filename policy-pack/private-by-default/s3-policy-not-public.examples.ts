import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

function policyOf(statement: Props): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*", ...statement }],
  });
}

function holder(statement: Props): ExampleResource {
  return { type: "aws:s3/bucketPolicy:BucketPolicy", name: "it", props: { policy: policyOf(statement) } };
}

export const examples = defineExamples([
  {
    name: "a named role",
    verdict: "holds",
    resources: [holder({ Principal: { AWS: "arn:aws:iam::123456789012:role/worker" } })],
  },
  { name: "a service", verdict: "holds", resources: [holder({ Principal: { Service: "events.amazonaws.com" } })] },
  {
    name: "everyone is denied something",
    verdict: "holds",
    resources: [holder({ Effect: "Deny", Principal: "*", Condition: { Bool: { "aws:SecureTransport": "false" } } })],
  },
  {
    name: "the organization",
    verdict: "holds",
    resources: [holder({ Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } })],
  },
  {
    name: "everyone",
    verdict: "violated",
    resources: [holder({ Principal: "*" })],
    says: "the bucket policy lets in everyone",
  },
  {
    name: "whoever comes through an access point of the account",
    verdict: "holds",
    resources: [
      holder({ Principal: { AWS: "*" }, Condition: { StringEquals: { "s3:DataAccessPointAccount": "123456789012" } } }),
    ],
  },
  {
    name: "all below a path of the organization",
    verdict: "holds",
    resources: [
      holder({ Principal: "*", Condition: { StringLike: { "aws:PrincipalOrgPaths": "o-a1b2c3d4e5/r-ab12/*" } } }),
    ],
  },
  {
    name: "an organization whose id may begin with anything",
    verdict: "violated",
    resources: [holder({ Principal: "*", Condition: { StringLike: { "aws:PrincipalOrgID": "?-*" } } })],
  },
  {
    name: "all organizations whose id begins alike",
    verdict: "violated",
    resources: [holder({ Principal: "*", Condition: { StringLike: { "aws:PrincipalOrgID": "o-a*" } } })],
  },
  {
    name: "a role of that name in any account",
    verdict: "violated",
    resources: [holder({ Principal: "*", Condition: { ArnLike: { "aws:PrincipalArn": "*:role/worker" } } })],
  },
  {
    name: "accounts whose number begins alike",
    verdict: "violated",
    resources: [holder({ Principal: "*", Condition: { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::1?2*:root" } } })],
  },
  {
    name: "everyone, in a list where an object belongs",
    verdict: "violated",
    resources: [holder({ Principal: ["*"] })],
  },
  {
    name: "everyone, in a list",
    verdict: "violated",
    resources: [holder({ Principal: { AWS: ["arn:aws:iam::123456789012:role/worker", "*"] } })],
  },
  {
    name: "all but one, which is asked elsewhere",
    verdict: "holds",
    resources: [holder({ NotPrincipal: { AWS: "arn:aws:iam::123456789012:role/worker" } })],
  },
  {
    name: "a role of any account",
    verdict: "violated",
    resources: [holder({ Principal: { AWS: "arn:aws:iam::*:role/worker" } })],
  },
  {
    name: "a principal that is not known yet",
    verdict: "undecided",
    resources: [holder({ Principal: { AWS: unknownValue } })],
  },
  {
    name: "no policy",
    verdict: "not applicable",
    resources: [{ type: "aws:s3/bucketV2:BucketV2", name: "it", props: {} }],
  },
  {
    name: "one's own network",
    verdict: "holds",
    resources: [holder({ Principal: "*", Condition: { IpAddress: { "aws:SourceIp": ["198.51.100.0/24"] } } })],
  },
  {
    name: "the whole internet as one's own network",
    verdict: "violated",
    resources: [holder({ Principal: "*", Condition: { IpAddress: { "aws:SourceIp": "0.0.0.0/0" } } })],
  },
  {
    name: "the network only of requests that say it",
    verdict: "violated",
    resources: [holder({ Principal: "*", Condition: { IpAddressIfExists: { "aws:VpcSourceIp": "10.0.0.0/8" } } })],
  },
  {
    name: "the organization's VPC endpoints",
    verdict: "holds",
    resources: [holder({ Principal: "*", Condition: { StringEquals: { "aws:VpceOrgID": "o-example" } } })],
  },
  {
    name: "a condition that anyone meets: any topic of any account",
    verdict: "violated",
    resources: [holder({ Principal: "*", Condition: { ArnLike: { "aws:SourceArn": "arn:aws:sns:*:*:*" } } })],
  },
  {
    name: "a condition that anyone meets: any organization",
    verdict: "violated",
    resources: [holder({ Principal: "*", Condition: { StringLike: { "aws:PrincipalOrgID": "o-*" } } })],
  },
  {
    name: "a condition that a request without the key meets",
    verdict: "violated",
    resources: [
      holder({ Principal: "*", Condition: { "ForAllValues:StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }),
    ],
  },
  {
    name: "conditions that name somebody: buckets, a distribution, the VPC of a machine, a function, a user's sessions",
    verdict: "holds",
    resources: [
      { ArnLike: { "aws:SourceArn": "arn:aws:s3:::uploads" } },
      { ArnLike: { "aws:SourceArn": "arn:aws:cloudfront::123456789012:distribution/*" } },
      { ArnLike: { "aws:SourceArn": "arn:aws:s3:*:*:uploads" } },
      { StringEquals: { "aws:Ec2InstanceSourceVpc": "vpc-0a1b2c3d4e5f60718" } },
      { ArnEquals: { "lambda:SourceFunctionArn": "arn:aws:lambda:us-east-1:123456789012:function:resize" } },
      { StringLike: { "aws:userid": "AROAEXAMPLE:*" } },
    ].map((Condition, i) => ({ ...holder({ Principal: "*", Condition }), name: `bound-${i}` })),
  },
  {
    name: "an access point for everyone",
    verdict: "violated",
    resources: [
      {
        type: "aws:s3/accessPoint:AccessPoint",
        name: "shared",
        props: { bucket: "shared", policy: policyOf({ Principal: "*" }) },
      },
    ],
  },
  {
    name: "text with a comma too many, whose meaning is plain",
    verdict: "violated",
    resources: [
      {
        type: "aws:s3/bucket:Bucket",
        name: "old",
        props: {
          policy: '{"Statement":[{"Effect":"Allow","Principal":"*","Action":["s3:GetObject",],"Sid":"a,]"}, ]}',
        },
      },
    ],
    says: "lets in everyone",
  },
]);
