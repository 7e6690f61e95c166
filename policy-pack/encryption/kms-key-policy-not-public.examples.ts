import { defineExamples, unknownValue } from "../policy/examples.ts";

function key(...statements: readonly Readonly<Record<string, unknown>>[]) {
  const all = statements.map((s) => ({ Effect: "Allow", Action: "kms:Decrypt", Resource: "*", ...s }));
  const policy = JSON.stringify({ Version: "2012-10-17", Statement: all });
  return { type: "aws:kms/key:Key", name: "data", props: { enableKeyRotation: true, policy } } as const;
}

const ROOT = { Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "kms:*" } as const;

export const examples = defineExamples([
  {
    name: "the account and a service",
    verdict: "holds",
    resources: [key(ROOT, { Principal: { Service: "logs.us-east-1.amazonaws.com" } })],
  },
  {
    name: "the star, bound to this account and a service",
    verdict: "holds",
    resources: [
      key(ROOT, {
        Principal: { AWS: "*" },
        Condition: {
          StringEquals: { "kms:CallerAccount": "123456789012", "kms:ViaService": "sns.us-east-1.amazonaws.com" },
        },
      }),
    ],
  },
  {
    name: "no policy: AWS's default lets in this account only",
    verdict: "holds",
    resources: [{ type: "aws:kms/key:Key", name: "data", props: {} }],
  },
  { name: "everyone", verdict: "violated", resources: [key(ROOT, { Principal: "*" })], says: "Statement[1].Principal" },
  {
    name: "everyone, in a policy of its own",
    verdict: "violated",
    resources: [
      {
        type: "aws:kms/keyPolicy:KeyPolicy",
        name: "data-policy",
        props: { keyId: unknownValue, policy: key({ Principal: { AWS: ["*"] } }).props.policy },
      },
    ],
  },
  {
    name: "everyone through a service, of whatever account",
    verdict: "violated",
    resources: [
      key({
        Principal: { AWS: "*" },
        Condition: { StringEquals: { "kms:ViaService": "sns.us-east-1.amazonaws.com" } },
      }),
    ],
  },
  {
    name: "a principal that is not known yet",
    verdict: "undecided",
    resources: [key(ROOT, { Principal: { AWS: unknownValue } })],
  },
  {
    name: "a document that is not known yet",
    verdict: "undecided",
    resources: [{ type: "aws:kms/key:Key", name: "data", props: { policy: unknownValue } }],
  },
]);
