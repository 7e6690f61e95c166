import { isBackedUp } from "../aws/storage/backup-plans.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or, some, unknown } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "efs-in-backup-plan",
  title: "EFS file systems are backed up",
  severity: "medium",
  preset: "strict",
  rationale: "EFS keeps no earlier versions: what a wrong script deletes is gone, unless a backup has it.",
  remediation: [
    "Name the file system in resources of an aws.backup.Selection, or give it a tag that a selection asks for.",
    'Or add an aws.efs.BackupPolicy with status "ENABLED", which backs up every day and keeps 35 days.',
  ],
  controls: { fsbp: ["EFS.2", "EFS.7"] },
  checkov: ["CKV2_AWS_18"],
  url: "https://docs.aws.amazon.com/efs/latest/ug/awsbackup.html",
  tokens: TOKENS.fileSystem,
  check(fileSystem, _config, graph) {
    const { found, maybe } = graph.companions(fileSystem, TOKENS.fileSystemBackupPolicy, "fileSystemId");
    const automatic = or(
      some(found, (own) => own.at("backupPolicy.status").is("ENABLED")),
      some(maybe, (own) => unknown(`${own.name}: fileSystemId`)),
    );
    return judge(or(isBackedUp(graph, fileSystem, "elasticfilesystem:file-system/"), automatic), {
      what: "nothing in the program backs up the file system",
      required: "a selection of a backup plan, or automatic backups",
      fix: 'add an aws.efs.BackupPolicy with backupPolicy: { status: "ENABLED" }, or name it in an aws.backup.Selection',
    });
  },
});
