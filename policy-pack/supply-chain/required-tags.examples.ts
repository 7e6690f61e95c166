import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const bucket = resourceOf("aws:s3/bucket:Bucket", "data");
const attachment = resourceOf("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "read");
const config = { tags: ["Owner", "Stage=dev|prod"] };
const all = { Owner: "web", Stage: "prod" };

export const examples = defineExamples([
  { name: "all tags", verdict: "holds", config, resources: [bucket({ tags: all })] },
  {
    name: "the provider's default tags",
    verdict: "holds",
    config,
    resources: [bucket({}, { outputs: { tagsAll: all } })],
  },
  {
    name: "some of each",
    verdict: "holds",
    config,
    resources: [bucket({ tags: { Stage: "dev" } }, { outputs: { tagsAll: { Owner: "web", Stage: "dev" } } })],
  },
  { name: "no list", verdict: "not applicable", resources: [bucket({})] },
  { name: "a type without tags", verdict: "not applicable", config, resources: [attachment({})] },
  {
    name: "a type that needs none",
    verdict: "not applicable",
    config: { ...config, except: ["aws:s3/bucket:Bucket"] },
    resources: [bucket({})],
  },
  { name: "no tags", verdict: "violated", config, resources: [bucket({})], says: "the tag Owner is missing" },
  {
    name: "another value",
    verdict: "violated",
    config,
    resources: [bucket({ tags: { Owner: "web", Stage: "test" } })],
    says: "dev or prod",
  },
  { name: "tags that are not known yet", verdict: "undecided", config, resources: [bucket({ tags: unknownValue })] },
  {
    name: "default tags that are not known yet",
    verdict: "undecided",
    config,
    resources: [bucket({}, { outputs: { tagsAll: unknownValue } })],
  },
]);
