import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const vault = resourceOf("aws:backup/vault:Vault", "vault");
const lock = resourceOf("aws:backup/vaultLockConfiguration:VaultLockConfiguration", "lock");

export const examples = defineExamples([
  {
    name: "a lock by the vault's name",
    verdict: "holds",
    resources: [vault({ name: "shop" }), lock({ backupVaultName: "shop", minRetentionDays: 35 })],
  },
  {
    name: "a lock that is made with it",
    verdict: "holds",
    resources: [
      vault({}),
      lock(
        { backupVaultName: unknownValue, minRetentionDays: 7, changeableForDays: 30 },
        { propertyDependencies: { backupVaultName: ["vault"] } },
      ),
    ],
  },
  { name: "no lock", verdict: "violated", resources: [vault({ name: "shop" })], says: "minRetentionDays" },
  {
    name: "a lock of another vault",
    verdict: "violated",
    resources: [vault({ name: "shop" }), lock({ backupVaultName: "archive", minRetentionDays: 35 })],
  },
  {
    name: "a lock without a least retention",
    verdict: "violated",
    resources: [vault({ name: "shop" }), lock({ backupVaultName: "shop", maxRetentionDays: 365 })],
    says: "no least retention",
  },
  {
    name: "a lock that may be of it",
    verdict: "undecided",
    resources: [vault({ name: "shop" }), lock({ backupVaultName: unknownValue, minRetentionDays: 35 })],
  },
]);
