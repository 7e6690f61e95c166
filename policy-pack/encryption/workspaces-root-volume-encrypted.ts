import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "workspaces-root-volume-encrypted",
  title: "WorkSpaces encrypt their root volume",
  severity: "medium",
  rationale: "Swapped memory, caches and temporary files of the user lie on the root volume.",
  remediation: ["Set rootVolumeEncryptionEnabled: true and volumeEncryptionKey; it replaces the WorkSpace."],
  controls: { fsbp: ["WorkSpaces.2"] },
  checkov: ["CKV_AWS_156"],
  url: "https://docs.aws.amazon.com/workspaces/latest/adminguide/encrypt-workspaces.html",
  demands: [
    {
      tokens: TOKENS.workspace,
      path: "rootVolumeEncryptionEnabled",
      must: isTrue({ absent: false }),
      what: "the root volume is not encrypted",
      required: "true",
      fix: "set rootVolumeEncryptionEnabled: true and volumeEncryptionKey",
    },
  ],
});
