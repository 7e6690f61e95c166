import { texts } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, every, or } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "ecr-immutable-tags",
  title: "A tag in ECR always means the same image",
  severity: "medium",
  rationale:
    "Where a tag can be moved, whoever may push can replace what runs the next time a task starts, without a deployment and without a trace in the task definition; and a rollback to a tag brings back something else.",
  remediation: [
    'Set imageTagMutability: "IMMUTABLE" and push every build under a tag of its own.',
    'Where one tag must move (latest in development), use "IMMUTABLE_WITH_EXCLUSION" with imageTagMutabilityExclusionFilters and name it in mutableTags of the policy config.',
  ],
  controls: { fsbp: ["ECR.2"], pci: ["6.5.1"], nist: ["CM-2", "CM-8(1)"], soc2: ["CC8.1"], iso27001: ["A.8.32"] },
  checkov: ["CKV_AWS_51"],
  url: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html",
  tokens: families(TOKENS.repository, TOKENS.repositoryTemplate),
  settings: {
    mutableTags: texts([], "Exclusion filters that are accepted, such as latest; with none, no tag may move"),
  },
  remediates: true,
  check(repository, { mutableTags }) {
    const mutability = repository.at("imageTagMutability");
    const filters = repository.at("imageTagMutabilityExclusionFilters").items();
    const excluded = and(
      mutability.is("IMMUTABLE_WITH_EXCLUSION"),
      every(filters, (filter) => filter.at("filter").oneOf(mutableTags)),
    );
    const wrong = filters.find((filter) => filter.at("filter").oneOf(mutableTags).answer === "no");
    const isExclusion = mutability.is("IMMUTABLE_WITH_EXCLUSION").answer === "yes";
    return judge(or(mutability.is("IMMUTABLE"), excluded), {
      what: isExclusion
        ? "tags that are not accepted can be moved to another image"
        : "tags can be moved to another image",
      at: isExclusion ? wrong?.at("filter") : mutability,
      ...(mutability.isAbsent ? { found: "MUTABLE, ECR's default" } : {}),
      required: `IMMUTABLE${mutableTags.length > 0 ? `, or exclusions of ${mutableTags.join(", ")} only` : ""}`,
      fix: 'set imageTagMutability: "IMMUTABLE" and leave out imageTagMutabilityExclusionFilters',
      remedy: filters.length === 0 ? "IMMUTABLE" : undefined,
    });
  },
});
