import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "workspaces-user-volume-encrypted",
  title: "WorkSpaces encrypt their user volume",
  severity: "medium",
  rationale: "The user's documents lie there. Encrypted, a copied disk or snapshot is worth nothing.",
  remediation: ["Set userVolumeEncryptionEnabled: true and volumeEncryptionKey; it replaces the WorkSpace."],
  controls: { fsbp: ["WorkSpaces.1"] },
  checkov: ["CKV_AWS_155"],
  url: "https://docs.aws.amazon.com/workspaces/latest/adminguide/encrypt-workspaces.html",
  demands: [
    {
      tokens: TOKENS.workspace,
      path: "userVolumeEncryptionEnabled",
      must: isTrue({ absent: false }),
      what: "the user volume is not encrypted",
      required: "true",
      fix: "set userVolumeEncryptionEnabled: true and volumeEncryptionKey",
    },
  ],
});
