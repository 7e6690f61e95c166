import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function project(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:codebuild/project:Project", name: "project", props } as const;
}

export const examples = defineExamples([
  { name: "a key of one's own", verdict: "holds", resources: [project({ encryptionKey: KEY })] },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [project({ encryptionKey: unknownValue })],
  },
  { name: "no key", verdict: "violated", resources: [project({})] },
  {
    name: "nothing that a key would encrypt",
    verdict: "not applicable",
    resources: [
      project({ artifacts: { type: "NO_ARTIFACTS" }, cache: { type: "LOCAL", modes: ["LOCAL_SOURCE_CACHE"] } }),
    ],
  },
  {
    name: "no artifacts, but a cache in a bucket",
    verdict: "violated",
    resources: [project({ artifacts: { type: "NO_ARTIFACTS" }, cache: { type: "S3", location: "cache" } })],
  },
  {
    name: "artifacts beside the first",
    verdict: "violated",
    resources: [
      project({
        artifacts: { type: "NO_ARTIFACTS" },
        secondaryArtifacts: [{ artifactIdentifier: "report", type: "S3", location: "reports" }],
      }),
    ],
  },
  {
    name: "a cache that is not known yet",
    verdict: "undecided",
    resources: [project({ artifacts: { type: "NO_ARTIFACTS" }, cache: unknownValue })],
  },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [project({ encryptionKey: "alias/aws/service" })],
  },
]);
