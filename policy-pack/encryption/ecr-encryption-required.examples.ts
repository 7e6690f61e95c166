import { defineExamples, unknownValue } from "../policy/examples.ts";

function repository(encryption?: unknown) {
  return {
    type: "aws:ecr/repository:Repository",
    name: "api",
    props: { name: "api", ...(encryption === undefined ? {} : { encryptionConfigurations: encryption }) },
  } as const;
}

export const examples = defineExamples([
  {
    name: "a key of one's own, made in the same deployment",
    verdict: "holds",
    resources: [repository([{ encryptionType: "KMS", kmsKey: unknownValue }])],
    config: { algorithm: "customer-key" },
  },
  { name: "the key that AWS manages", verdict: "holds", resources: [repository([{ encryptionType: "KMS" }])] },
  { name: "two layers of encryption", verdict: "holds", resources: [repository([{ encryptionType: "KMS_DSSE" }])] },
  {
    name: "nothing declared, where what ECR does by itself is enough",
    verdict: "holds",
    resources: [repository()],
    config: { algorithm: "any" },
  },
  {
    name: "AES-256, where it is enough",
    verdict: "holds",
    resources: [repository([{ encryptionType: "AES256" }])],
    config: { algorithm: "any" },
  },
  { name: "nothing declared", verdict: "violated", resources: [repository()], says: 'encryptionType: "KMS"' },
  { name: "AES-256", verdict: "violated", resources: [repository([{ encryptionType: "AES256" }])], says: "AES256" },
  {
    name: "the key that AWS manages, where one's own is required",
    verdict: "violated",
    resources: [repository([{ encryptionType: "KMS" }])],
    config: { algorithm: "customer-key" },
    says: "kmsKey: key.arn",
  },
  {
    name: "repositories that a pull-through cache will make",
    verdict: "violated",
    resources: [
      {
        type: "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate",
        name: "cache",
        props: { prefix: "docker-hub", appliedFors: ["PULL_THROUGH_CACHE"] },
      },
    ],
  },
  {
    name: "a kind of encryption that is not known yet",
    verdict: "undecided",
    resources: [repository([{ encryptionType: unknownValue }])],
  },
]);
