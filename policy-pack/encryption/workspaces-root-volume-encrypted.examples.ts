import { defineExamples, unknownValue } from "../policy/examples.ts";

function workspace(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:workspaces/workspace:Workspace", name: "workspace", props } as const;
}

export const examples = defineExamples([
  {
    name: "switched on",
    verdict: "holds",
    resources: [workspace({ userVolumeEncryptionEnabled: true, rootVolumeEncryptionEnabled: true })],
  },
  {
    name: "switched off",
    verdict: "violated",
    resources: [workspace({ userVolumeEncryptionEnabled: true, rootVolumeEncryptionEnabled: false })],
  },
  { name: "AWS's default", verdict: "violated", resources: [workspace({ userVolumeEncryptionEnabled: true })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [workspace({ userVolumeEncryptionEnabled: true, rootVolumeEncryptionEnabled: unknownValue })],
  },
]);
