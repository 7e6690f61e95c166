import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const ROLE = "arn:aws:iam::111122223333:role/orders";
const OBJECTS = ["arn:aws:s3:::receipts", "arn:aws:s3:::receipts/*"];

function bucket(family = "bucket:Bucket"): ExampleResource {
  return { type: `aws:s3/${family}`, name: "receipts", props: { bucket: "receipts" }, outputs: { id: "receipts" } };
}

function policyOf(
  statement: Readonly<Record<string, unknown>>,
  target: unknown = "receipts",
  dependencies: readonly string[] = ["receipts"],
): ExampleResource {
  const deny = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: OBJECTS, ...statement };
  return {
    type: "aws:s3/bucketPolicy:BucketPolicy",
    name: "guard",
    props: { bucket: target, policy: JSON.stringify({ Version: "2012-10-17", Statement: [deny] }) },
    propertyDependencies: { bucket: dependencies },
  };
}

const BUT_ROLE = { ArnNotLike: { "aws:PrincipalArn": [ROLE] } };
const WITHOUT_TLS = { Bool: { "aws:SecureTransport": "false" } };

export const examples = defineExamples([
  { name: "all but a role are refused", verdict: "holds", resources: [bucket(), policyOf({ Condition: BUT_ROLE })] },
  {
    name: "all but a role and AWS's services, by a reference that is not known yet",
    verdict: "holds",
    resources: [
      bucket("bucketV2:BucketV2"),
      policyOf({ Condition: { ...BUT_ROLE, BoolIfExists: { "aws:PrincipalIsAWSService": "false" } } }, unknownValue),
    ],
  },
  {
    name: "all from outside a VPC endpoint are refused",
    verdict: "holds",
    resources: [
      bucket(),
      policyOf({
        Action: ["s3:GetObject*", "s3:PutObject"],
        Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-1a2b3c4d" } },
      }),
    ],
  },
  {
    name: "where a load balancer delivers its logs",
    verdict: "holds",
    resources: [
      bucket(),
      policyOf({ Condition: WITHOUT_TLS }),
      {
        type: "aws:lb/loadBalancer:LoadBalancer",
        name: "front",
        props: { accessLogs: { enabled: true, bucket: unknownValue } },
        propertyDependencies: { accessLogs: ["receipts"] },
      },
    ],
  },
  { name: "no policy", verdict: "violated", resources: [bucket()], says: "has no policy" },
  {
    name: "a policy that asks for TLS and no more",
    verdict: "violated",
    resources: [bucket("bucketV2:BucketV2"), policyOf({ Condition: WITHOUT_TLS })],
  },
  {
    name: "addresses of the whole internet",
    verdict: "violated",
    resources: [bucket(), policyOf({ Condition: { NotIpAddress: { "aws:SourceIp": "0.0.0.0/0" } } })],
  },
  {
    name: "a folder of the bucket",
    verdict: "violated",
    resources: [bucket(), policyOf({ Resource: "arn:aws:s3:::receipts/private/*", Condition: BUT_ROLE })],
  },
  {
    name: "writing only is refused",
    verdict: "violated",
    resources: [bucket(), policyOf({ Action: "s3:PutObject", Condition: BUT_ROLE })],
  },
  {
    name: "two conditions that must both be met",
    verdict: "violated",
    resources: [
      bucket(),
      policyOf({ Condition: { ...BUT_ROLE, StringNotEquals: { "aws:SourceVpce": "vpce-1a2b3c4d" } } }),
    ],
  },
  {
    name: "the policy of a bucket that is not known yet",
    verdict: "undecided",
    resources: [bucket(), policyOf({ Condition: BUT_ROLE }, unknownValue, [])],
  },
]);
