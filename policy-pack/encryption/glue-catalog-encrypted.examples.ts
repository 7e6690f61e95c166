import { defineExamples, unknownValue } from "../policy/examples.ts";

function catalog(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings",
    name: "catalog",
    props,
  } as const;
}

const passwords = { returnConnectionPasswordEncrypted: true };
export const examples = defineExamples([
  {
    name: "SSE-KMS",
    verdict: "holds",
    resources: [
      catalog({
        dataCatalogEncryptionSettings: {
          encryptionAtRest: { catalogEncryptionMode: "SSE-KMS" },
          connectionPasswordEncryption: passwords,
        },
      }),
    ],
  },
  {
    name: "SSE-KMS-WITH-SERVICE-ROLE",
    verdict: "holds",
    resources: [
      catalog({
        dataCatalogEncryptionSettings: {
          encryptionAtRest: { catalogEncryptionMode: "SSE-KMS-WITH-SERVICE-ROLE" },
          connectionPasswordEncryption: passwords,
        },
      }),
    ],
  },
  {
    name: "DISABLED",
    verdict: "violated",
    resources: [
      catalog({
        dataCatalogEncryptionSettings: {
          encryptionAtRest: { catalogEncryptionMode: "DISABLED" },
          connectionPasswordEncryption: passwords,
        },
      }),
    ],
  },
  {
    name: "AWS's default",
    verdict: "violated",
    resources: [
      catalog({ dataCatalogEncryptionSettings: { encryptionAtRest: {}, connectionPasswordEncryption: passwords } }),
    ],
  },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [
      catalog({
        dataCatalogEncryptionSettings: {
          encryptionAtRest: { catalogEncryptionMode: unknownValue },
          connectionPasswordEncryption: passwords,
        },
      }),
    ],
  },
  {
    name: "passwords: switched on",
    verdict: "holds",
    resources: [
      catalog({
        dataCatalogEncryptionSettings: {
          encryptionAtRest: { catalogEncryptionMode: "SSE-KMS" },
          connectionPasswordEncryption: { returnConnectionPasswordEncrypted: true },
        },
      }),
    ],
  },
  {
    name: "passwords: switched off",
    verdict: "violated",
    resources: [
      catalog({
        dataCatalogEncryptionSettings: {
          encryptionAtRest: { catalogEncryptionMode: "SSE-KMS" },
          connectionPasswordEncryption: { returnConnectionPasswordEncrypted: false },
        },
      }),
    ],
  },
  {
    name: "passwords: AWS's default",
    verdict: "violated",
    resources: [
      catalog({
        dataCatalogEncryptionSettings: {
          encryptionAtRest: { catalogEncryptionMode: "SSE-KMS" },
          connectionPasswordEncryption: {},
        },
      }),
    ],
  },
  {
    name: "passwords: a switch that is not known yet",
    verdict: "undecided",
    resources: [
      catalog({
        dataCatalogEncryptionSettings: {
          encryptionAtRest: { catalogEncryptionMode: "SSE-KMS" },
          connectionPasswordEncryption: { returnConnectionPasswordEncrypted: unknownValue },
        },
      }),
    ],
  },
]);
