import { defineExamples, unknownValue } from "../policy/examples.ts";

function repository(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:ecr/repository:Repository", name: "api", props: { name: "api", ...props } } as const;
}

function excluding(...filters: readonly string[]) {
  return {
    imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
    imageTagMutabilityExclusionFilters: filters.map((filter) => ({ filter, filterType: "WILDCARD" })),
  };
}

export const examples = defineExamples([
  { name: "no tag moves", verdict: "holds", resources: [repository({ imageTagMutability: "IMMUTABLE" })] },
  {
    name: "latest moves, where the config accepts it",
    verdict: "holds",
    resources: [repository(excluding("latest"))],
    config: { mutableTags: ["latest"] },
  },
  { name: "nothing declared", verdict: "violated", resources: [repository({})], says: "ECR's default" },
  {
    name: "all tags move",
    verdict: "violated",
    resources: [repository({ imageTagMutability: "MUTABLE" })],
    says: "MUTABLE",
  },
  {
    name: "latest moves",
    verdict: "violated",
    resources: [repository(excluding("latest"))],
    says: "imageTagMutabilityExclusionFilters[0].filter",
  },
  {
    name: "more moves than the config accepts",
    verdict: "violated",
    resources: [repository(excluding("latest", "release-*"))],
    config: { mutableTags: ["latest"] },
    says: "release-*",
  },
  {
    name: "all tags move but some",
    verdict: "violated",
    resources: [
      repository({
        imageTagMutability: "MUTABLE_WITH_EXCLUSION",
        imageTagMutabilityExclusionFilters: [{ filter: "v*", filterType: "WILDCARD" }],
      }),
    ],
    config: { mutableTags: ["v*"] },
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
    name: "a mutability that is not known yet",
    verdict: "undecided",
    resources: [repository({ imageTagMutability: unknownValue })],
  },
  {
    name: "exclusions that are not known yet",
    verdict: "undecided",
    resources: [
      repository({
        imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
        imageTagMutabilityExclusionFilters: unknownValue,
      }),
    ],
  },
]);
