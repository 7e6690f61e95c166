import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const settings = resourceOf("aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings", "catalog");
const KEY = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

const catalog = (catalogKey: unknown, passwordKey: unknown, mode: unknown = "SSE-KMS", isOn: unknown = true) =>
  settings({
    dataCatalogEncryptionSettings: {
      encryptionAtRest: { catalogEncryptionMode: mode, sseAwsKmsKeyId: catalogKey },
      connectionPasswordEncryption: { returnConnectionPasswordEncrypted: isOn, awsKmsKeyId: passwordKey },
    },
  });

export const examples = defineExamples([
  { name: "a key for both", verdict: "holds", resources: [catalog(KEY, KEY)] },
  { name: "keys that are made with it", verdict: "holds", resources: [catalog(unknownValue, unknownValue)] },
  {
    name: "the key of the service for the catalog",
    verdict: "violated",
    resources: [catalog(undefined, KEY)],
    says: "sseAwsKmsKeyId",
  },
  { name: "the same by its alias", verdict: "violated", resources: [catalog("alias/aws/glue", KEY)] },
  {
    name: "a service role, without a key",
    verdict: "violated",
    resources: [catalog(undefined, KEY, "SSE-KMS-WITH-SERVICE-ROLE")],
  },
  { name: "no key for passwords", verdict: "violated", resources: [catalog(KEY, undefined)], says: "awsKmsKeyId" },
  {
    name: "nothing encrypted, which is asked elsewhere",
    verdict: "not applicable",
    resources: [catalog(undefined, undefined, "DISABLED", false)],
  },
  { name: "a mode that is not known yet", verdict: "undecided", resources: [catalog(undefined, KEY, unknownValue)] },
]);
