import { defineExamples, unknownValue } from "../policy/examples.ts";

function workspace(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:workspaces/workspace:Workspace", name: "workspace", props } as const;
}

export const examples = defineExamples([
  {
    name: "switched on",
    verdict: "holds",
    resources: [workspace({ rootVolumeEncryptionEnabled: true, userVolumeEncryptionEnabled: true })],
  },
  {
    name: "switched off",
    verdict: "violated",
    resources: [workspace({ rootVolumeEncryptionEnabled: true, userVolumeEncryptionEnabled: false })],
  },
  { name: "AWS's default", verdict: "violated", resources: [workspace({ rootVolumeEncryptionEnabled: true })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [workspace({ rootVolumeEncryptionEnabled: true, userVolumeEncryptionEnabled: unknownValue })],
  },
]);
