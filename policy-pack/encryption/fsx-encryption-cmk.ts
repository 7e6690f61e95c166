import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { or, no, unknown, type Truth } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "fsx-encryption-cmk",
  title: "FSx file systems and caches are encrypted with a key of the account's own",
  severity: "medium",
  preset: "strict",
  rationale:
    "FSx always encrypts, by itself with a key that serves every file system of the account. A key of one's own can be restricted to one workload, watched, and taken away.",
  remediation: [
    "Set kmsKeyId: key.arn. It can be set only when the file system is made: restore a backup into a new one.",
    'Lustre takes a key for deploymentType "PERSISTENT_1" and "PERSISTENT_2" only: scratch file systems have FSx\'s own.',
  ],
  controls: {},
  checkov: ["CKV_AWS_178", "CKV_AWS_179", "CKV_AWS_190", "CKV_AWS_203"],
  url: "https://docs.aws.amazon.com/fsx/latest/WindowsGuide/encryption-at-rest.html",
  demands: [
    {
      tokens: families(
        TOKENS.lustreFileSystem,
        TOKENS.openZfsFileSystem,
        TOKENS.ontapFileSystem,
        TOKENS.windowsFileSystem,
        TOKENS.fileCache,
      ),
      path: "kmsKeyId",
      // What is restored from a backup keeps the backup's key, which the program does not tell.
      must: (key, fileSystem) => or(namesOwnKey(key), fromBackup(fileSystem)),
      what: "the file system has no key of your own",
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set kmsKeyId: key.arn",
    },
  ],
});

function fromBackup(fileSystem: Resource): Truth {
  const backup = fileSystem.at("backupId");
  if (backup.isAbsent || !fileSystem.at("kmsKeyId").isAbsent) return no;
  return unknown(backup.path, "what is made from a backup takes its key");
}
