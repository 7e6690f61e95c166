import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const ARN = "arn:aws:secretsmanager:us-east-1:123456789012:secret:payments/api-AbCdEf";
const ROLE = "arn:aws:iam::123456789012:role/app";

const secret: ExampleResource = {
  type: "aws:secretsmanager/secret:Secret",
  name: "api-keys",
  props: { name: "payments/api" },
  outputs: { id: ARN, arn: ARN },
};

const READERS = {
  Effect: "Deny",
  Principal: "*",
  Action: "secretsmanager:GetSecretValue",
  Resource: "*",
  Condition: { ArnNotLike: { "aws:PrincipalArn": [ROLE, "arn:aws:iam::123456789012:role/deployer"] } },
};
const TLS = {
  Effect: "Deny",
  Principal: "*",
  Action: "secretsmanager:*",
  Resource: "*",
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};

function documentOf(...statements: readonly unknown[]) {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

function policyOf(policy: string, props: Readonly<Record<string, unknown>> = { blockPublicPolicy: true }) {
  return {
    type: "aws:secretsmanager/secretPolicy:SecretPolicy",
    name: "api-keys-policy",
    props: { secretArn: unknownValue, policy, ...props },
    propertyDependencies: { secretArn: ["api-keys"] },
  } as const;
}

export const examples = defineExamples([
  {
    name: "readers by name, TLS only, never public; in a first preview",
    verdict: "holds",
    resources: [secret, policyOf(documentOf(READERS, TLS))],
  },
  {
    name: "the inline form",
    verdict: "holds",
    resources: [{ ...secret, props: { policy: documentOf(READERS, TLS) } }],
  },
  {
    name: "all but a principal",
    verdict: "holds",
    resources: [
      secret,
      policyOf(
        documentOf({ ...READERS, Principal: undefined, NotPrincipal: { AWS: ROLE }, Condition: undefined }, TLS),
      ),
    ],
  },
  { name: "no policy", verdict: "violated", resources: [secret], says: "SecretPolicy" },
  {
    name: "a policy that only allows",
    verdict: "violated",
    resources: [
      secret,
      policyOf(documentOf({ ...READERS, Effect: "Allow", Principal: { AWS: ROLE }, Condition: undefined }, TLS)),
    ],
    says: "does not keep it to its readers",
  },
  {
    name: "a Deny that excepts everyone",
    verdict: "violated",
    resources: [
      secret,
      policyOf(documentOf({ ...READERS, Condition: { ArnNotLike: { "aws:PrincipalArn": "*" } } }, TLS)),
    ],
  },
  {
    name: "requests without TLS",
    verdict: "violated",
    resources: [secret, policyOf(documentOf(READERS))],
    says: "TLS",
  },
  {
    name: "a policy that could be made public",
    verdict: "violated",
    resources: [secret, policyOf(documentOf(READERS, TLS), {})],
    says: "blockPublicPolicy: true",
  },
  {
    name: "the policy of another secret",
    verdict: "violated",
    resources: [
      secret,
      { ...policyOf(documentOf(READERS, TLS)), props: { secretArn: `${ARN}x` }, propertyDependencies: {} },
    ],
  },
  { name: "a document that is not known yet", verdict: "undecided", resources: [secret, policyOf(unknownValue)] },
  {
    name: "a policy of a secret that cannot be told",
    verdict: "undecided",
    resources: [secret, { ...policyOf(documentOf(READERS, TLS)), propertyDependencies: {} }],
  },
]);
