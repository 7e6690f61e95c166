import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "fsx-copy-tags",
  title: "FSx file systems give their tags to backups and volumes",
  severity: "low",
  preset: "strict",
  rationale:
    "Rights, bills and plans for deletion go by tags. A backup without them belongs to nobody, and is kept or deleted by chance.",
  remediation: ["Set copyTagsToBackups: true, and copyTagsToVolumes: true for OpenZFS."],
  controls: { fsbp: ["FSx.1", "FSx.2"] },
  url: "https://docs.aws.amazon.com/fsx/latest/OpenZFSGuide/using-backups.html",
  demands: [
    {
      tokens: families(TOKENS.openZfsFileSystem, TOKENS.lustreFileSystem, TOKENS.windowsFileSystem),
      path: "copyTagsToBackups",
      must: isTrue({ absent: false }),
      what: "backups have none of its tags",
      required: "true",
      fix: "set copyTagsToBackups: true",
    },
    {
      tokens: TOKENS.openZfsFileSystem,
      path: "copyTagsToVolumes",
      must: isTrue({ absent: false }),
      what: "volumes have none of its tags",
      required: "true",
      fix: "set copyTagsToVolumes: true",
    },
  ],
});
