import { defineExamples, unknownValue } from "../policy/examples.ts";

function table(encryptionSpecification?: Readonly<Record<string, unknown>>) {
  const props = { keyspaceName: "shop", tableName: "orders", encryptionSpecification };
  return [{ type: "aws:keyspaces/table:Table", name: "orders", props }];
}

const type = "CUSTOMER_MANAGED_KMS_KEY";
const kmsKeyIdentifier = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd";

export const examples = defineExamples([
  { name: "a key of the account's own", verdict: "holds", resources: table({ type, kmsKeyIdentifier }) },
  {
    name: "a key that is not known yet",
    verdict: "holds",
    resources: table({ type, kmsKeyIdentifier: unknownValue }),
  },
  { name: "nothing said: a key that AWS owns", verdict: "violated", resources: table() },
  { name: "a key that AWS owns", verdict: "violated", resources: table({ type: "AWS_OWNED_KMS_KEY" }) },
  { name: "a key of a type that does not use it", verdict: "violated", resources: table({ kmsKeyIdentifier }) },
  { name: "the type without a key", verdict: "violated", resources: table({ type }), says: "kmsKeyIdentifier" },
  {
    name: "a type that is not known yet",
    verdict: "undecided",
    resources: table({ type: unknownValue, kmsKeyIdentifier }),
  },
]);
