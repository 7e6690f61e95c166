import { defineExamples, unknownValue } from "../policy/examples.ts";

function vault(props: Readonly<Record<string, unknown>>) {
  return [{ type: "aws:backup/vault:Vault", name: "daily", props }];
}

function airGapped(props: Readonly<Record<string, unknown>>) {
  const type = "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault";
  return [{ type, name: "last-resort", props: { minRetentionDays: 7, maxRetentionDays: 35, ...props } }];
}

const own = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd";

export const examples = defineExamples([
  { name: "a key of the account's own", verdict: "holds", resources: vault({ kmsKeyArn: own }) },
  { name: "a key that is not known yet", verdict: "holds", resources: vault({ kmsKeyArn: unknownValue }) },
  { name: "an air-gapped vault with a key", verdict: "holds", resources: airGapped({ encryptionKeyArn: own }) },
  {
    name: "AWS's key, which is the default",
    verdict: "violated",
    resources: vault({ name: "daily" }),
    says: "kmsKeyArn: key.arn",
  },
  { name: "AWS's key by its alias", verdict: "violated", resources: vault({ kmsKeyArn: "alias/aws/backup" }) },
  {
    name: "an air-gapped vault without a key",
    verdict: "violated",
    resources: airGapped({}),
    says: "encryptionKeyArn: key.arn",
  },
]);
