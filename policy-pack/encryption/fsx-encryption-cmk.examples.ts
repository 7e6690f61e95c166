import { defineExamples, unknownValue } from "../policy/examples.ts";

const KINDS = [
  "lustreFileSystem:LustreFileSystem",
  "openZfsFileSystem:OpenZfsFileSystem",
  "ontapFileSystem:OntapFileSystem",
  "windowsFileSystem:WindowsFileSystem",
  "fileCache:FileCache",
] as const;

function fsx(kind: string, props: Readonly<Record<string, unknown>>) {
  return [{ type: `aws:fsx/${kind}`, name: "files", props }];
}

const own = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd";

export const examples = defineExamples([
  ...KINDS.map((kind) => ({
    name: `${kind}: a key of the account's own`,
    verdict: "holds" as const,
    resources: fsx(kind, { kmsKeyId: own }),
  })),
  ...KINDS.map((kind) => ({
    name: `${kind}: FSx's own key`,
    verdict: "violated" as const,
    resources: fsx(kind, {}),
    says: "kmsKeyId: key.arn",
  })),
  { name: "a key that is not known yet", verdict: "holds", resources: fsx(KINDS[1], { kmsKeyId: unknownValue }) },
  {
    name: "made from a backup, whose key it takes",
    verdict: "undecided",
    resources: fsx(KINDS[3], { backupId: "backup-0123456789abcdef0" }),
  },
  {
    name: "made from a backup, with FSx's key by its alias",
    verdict: "violated",
    resources: fsx(KINDS[3], { backupId: "backup-0123456789abcdef0", kmsKeyId: "alias/aws/fsx" }),
  },
]);
