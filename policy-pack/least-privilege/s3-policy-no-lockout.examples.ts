import { defineExamples, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

function policyOf(statement: Props, type = "aws:s3/bucketPolicy:BucketPolicy") {
  const all = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "arn:aws:s3:::files" };
  const policy = JSON.stringify({ Version: "2012-10-17", Statement: [{ ...all, ...statement }] });
  return [{ type, name: "files", props: { bucket: "files", policy } }];
}

export const examples = defineExamples([
  {
    name: "everyone without TLS",
    verdict: "holds",
    resources: policyOf({ Condition: { Bool: { "aws:SecureTransport": "false" } } }),
  },
  {
    name: "some actions",
    verdict: "holds",
    resources: policyOf({ Action: ["s3:DeleteBucket", "s3:DeleteBucketPolicy"] }),
  },
  {
    name: "changing the policy, said of objects, which have none",
    verdict: "holds",
    resources: policyOf({ Action: "s3:PutBucketPolicy", Resource: "arn:aws:s3:::files/*" }),
  },
  {
    name: "changing the policy",
    verdict: "violated",
    resources: policyOf({ Action: ["s3:DeleteBucket", "s3:PutBucketPolicy"] }),
    says: "lets nobody change it",
  },
  {
    name: "changing the policy, by a pattern",
    verdict: "violated",
    resources: policyOf({ Action: "s3:*BucketPolicy" }),
    says: "lets nobody change it",
  },
  {
    name: "changing the policy, unless the right role does",
    verdict: "holds",
    resources: policyOf({
      Action: "s3:PutBucketPolicy",
      Condition: { ArnNotEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/deploy" } },
    }),
  },
  { name: "a folder", verdict: "holds", resources: policyOf({ Resource: "arn:aws:s3:::files/frozen/*" }) },
  {
    name: "everyone but a role",
    verdict: "holds",
    resources: policyOf({ Principal: undefined, NotPrincipal: { AWS: "arn:aws:iam::111122223333:role/admin" } }),
  },
  {
    name: "one role",
    verdict: "holds",
    resources: policyOf({ Principal: { AWS: "arn:aws:iam::111122223333:role/a" } }),
  },
  {
    name: "everything is allowed, which is asked elsewhere",
    verdict: "holds",
    resources: policyOf({ Effect: "Allow" }),
  },
  { name: "no policy", verdict: "holds", resources: [{ type: "aws:s3/bucket:Bucket", name: "files", props: {} }] },
  { name: "the bucket", verdict: "violated", resources: policyOf({}), says: "refuses everything to everyone" },
  { name: "its objects", verdict: "violated", resources: policyOf({ Resource: ["arn:aws:s3:::files/*"] }) },
  { name: "any resource, any action", verdict: "violated", resources: policyOf({ Resource: "*", Action: ["*"] }) },
  {
    name: "inline, by an account's star",
    verdict: "violated",
    resources: policyOf({ Principal: { AWS: ["*"] } }, "aws:s3/bucket:Bucket"),
  },
  { name: "a bucket that is not known yet", verdict: "undecided", resources: policyOf({ Resource: unknownValue }) },
  {
    name: "a policy that is not known yet",
    verdict: "undecided",
    resources: [{ type: "aws:s3/bucketPolicy:BucketPolicy", name: "files", props: { policy: unknownValue } }],
  },
]);
