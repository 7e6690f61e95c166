import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function secret(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:secretsmanager/secret:Secret",
    name: "api-keys",
    props: { name: "payments/api", ...props },
  } as const;
}

function database(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/cluster:Cluster", name: "ledger", props: { engine: "aurora-postgresql", ...props } } as const;
}

export const examples = defineExamples([
  { name: "a key of one's own", verdict: "holds", resources: [secret({ kmsKeyId: KEY })] },
  {
    name: "a key that is made in the same deployment, and one for the replica",
    verdict: "holds",
    resources: [secret({ kmsKeyId: unknownValue, replicas: [{ region: "us-west-2", kmsKeyId: unknownValue }] })],
  },
  {
    name: "the secret that RDS keeps",
    verdict: "holds",
    resources: [database({ manageMasterUserPassword: true, masterUserSecretKmsKeyId: unknownValue })],
  },
  {
    name: "a database that keeps no secret",
    verdict: "not applicable",
    resources: [database({ masterUsername: "admin" })],
  },
  { name: "the key of the service", verdict: "violated", resources: [secret({})], says: "kmsKeyId: key.arn" },
  {
    name: "the key of the service, by its alias",
    verdict: "violated",
    resources: [secret({ kmsKeyId: "alias/aws/secretsmanager" })],
    says: "alias/aws/secretsmanager",
  },
  {
    name: "the key of the service in another region",
    verdict: "violated",
    resources: [secret({ kmsKeyId: KEY, replicas: [{ region: "us-west-2" }] })],
    says: "replicas[0].kmsKeyId",
  },
  {
    name: "the secret that RDS keeps, with the key of the service",
    verdict: "violated",
    resources: [database({ manageMasterUserPassword: true })],
    says: "masterUserSecretKmsKeyId",
  },
  {
    name: "the secret that Redshift keeps, with a key",
    verdict: "holds",
    resources: [
      {
        type: "aws:redshift/cluster:Cluster",
        name: "reports",
        props: { manageMasterPassword: true, masterPasswordSecretKmsKeyId: unknownValue },
      },
    ],
  },
  {
    name: "the secret that Redshift keeps, with the key of the service",
    verdict: "violated",
    resources: [{ type: "aws:redshift/cluster:Cluster", name: "reports", props: { manageMasterPassword: true } }],
  },
  {
    name: "whether RDS keeps a secret is not known yet",
    verdict: "undecided",
    resources: [database({ manageMasterUserPassword: unknownValue })],
  },
]);
