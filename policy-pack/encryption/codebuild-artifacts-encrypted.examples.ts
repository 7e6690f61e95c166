import { defineExamples, unknownValue } from "../policy/examples.ts";

function project(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:codebuild/project:Project", name: "project", props } as const;
}

export const examples = defineExamples([
  {
    name: "switched off",
    verdict: "holds",
    resources: [project({ artifacts: { type: "S3", encryptionDisabled: false } })],
  },
  {
    name: "switched on",
    verdict: "violated",
    resources: [project({ artifacts: { type: "S3", encryptionDisabled: true } })],
  },
  { name: "AWS's default", verdict: "holds", resources: [project({ artifacts: { type: "S3" } })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [project({ artifacts: { type: "S3", encryptionDisabled: unknownValue } })],
  },
  {
    name: "no artifacts at all",
    verdict: "holds",
    resources: [project({ artifacts: { type: "NO_ARTIFACTS", encryptionDisabled: true } })],
  },
  {
    name: "the second artifact",
    verdict: "violated",
    resources: [project({ artifacts: { type: "S3" }, secondaryArtifacts: [{ encryptionDisabled: true }] })],
    says: "secondaryArtifacts[0]",
  },
]);
