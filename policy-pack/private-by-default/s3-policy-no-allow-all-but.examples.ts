import { defineExamples, unknownValue } from "../policy/examples.ts";

function policyOf(statement: Readonly<Record<string, unknown>>) {
  const full = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::files/*", ...statement };
  const policy = JSON.stringify({ Version: "2012-10-17", Statement: [full] });
  return [{ type: "aws:s3/bucketPolicy:BucketPolicy", name: "policy", props: { bucket: "files", policy } }];
}

const alice = "arn:aws:iam::111122223333:user/alice";

export const examples = defineExamples([
  { name: "a named role", verdict: "holds", resources: policyOf({ Principal: { AWS: alice } }) },
  { name: "everyone, which is asked elsewhere", verdict: "holds", resources: policyOf({ Principal: "*" }) },
  {
    name: "one's organization but one of its users",
    verdict: "holds",
    resources: policyOf({
      Principal: "*",
      Condition: { StringEquals: { "aws:PrincipalOrgID": "o-example" }, ArnNotEquals: { "aws:PrincipalArn": alice } },
    }),
  },
  {
    name: "everyone but some is denied",
    verdict: "holds",
    resources: policyOf({ Effect: "Deny", Principal: "*", Condition: { ArnNotEquals: { "aws:PrincipalArn": alice } } }),
  },
  {
    name: "everyone, with a condition on something else",
    verdict: "holds",
    resources: policyOf({ Principal: "*", Condition: { StringNotEquals: { "s3:prefix": "private" } } }),
  },
  {
    name: "everyone, and nobody left out by name",
    verdict: "holds",
    resources: policyOf({ Principal: "*", Condition: { StringNotLike: { "aws:PrincipalAccount": "*" } } }),
  },
  ...Object.entries({
    ArnNotEquals: { "aws:PrincipalArn": alice },
    StringNotEquals: { "aws:PrincipalAccount": "111122223333" },
    "ForAnyValue:StringNotLike": { "aws:PrincipalOrgPaths": "o-example/r-1/ou-2/*" },
    NotIpAddress: { "aws:SourceIp": "198.51.100.7/32" },
    StringNotLike: { "aws:userid": "AIDAEXAMPLE" },
  }).map(([operator, condition]) => ({
    name: `everyone but some by ${operator}`,
    verdict: "violated" as const,
    resources: policyOf({ Principal: "*", Condition: { [operator]: condition } }),
    says: "everyone but some",
  })),
  {
    name: "everyone but some by NotPrincipal",
    verdict: "violated",
    resources: policyOf({ NotPrincipal: { AWS: alice } }),
    says: "NotPrincipal",
  },
  {
    name: "a user who is not known yet",
    verdict: "undecided",
    resources: policyOf({ Principal: "*", Condition: { ArnNotEquals: { "aws:PrincipalArn": unknownValue } } }),
  },
]);
