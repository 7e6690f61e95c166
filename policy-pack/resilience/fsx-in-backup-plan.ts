import { isBackedUp } from "../aws/storage/backup-plans.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { or, type Truth } from "../policy/truth.ts";
import { judge, notApplicable, whereConcerned } from "../policy/verdict.ts";

/** For how long the provider has FSx keep backups where the program says nothing: of Windows File Server alone. */
function keptUnasked(fileSystem: Resource): number {
  return TOKENS.windowsFileSystem.some((token) => token === fileSystem.type) ? 7 : 0;
}

/** File systems for scratch data have no backups at all; Lustre makes one unless told otherwise. */
function canHaveBackups(fileSystem: Resource): Truth {
  const isLustre = TOKENS.lustreFileSystem.some((token) => token === fileSystem.type);
  return fileSystem
    .at("deploymentType")
    .matches((kind) => !kind.startsWith("SCRATCH"), { absent: isLustre ? "SCRATCH_1" : "" });
}

export const policy = defineGraphPolicy({
  name: "fsx-in-backup-plan",
  title: "FSx file systems are backed up",
  severity: "medium",
  preset: "strict",
  rationale:
    "What is deleted or overwritten on a file system is gone with it. All but Windows File Server make no backups unless told to.",
  remediation: [
    "Set automaticBackupRetentionDays to as many days as a loss may go unnoticed: 7, or up to 90.",
    "Or name the file system in resources of an aws.backup.Selection, or give it a tag that a selection asks for.",
  ],
  controls: { nist: ["CP-9", "CP-10"], soc2: ["A1.2"], iso27001: ["A.8.13"] },
  url: "https://docs.aws.amazon.com/fsx/latest/OpenZFSGuide/using-backups.html",
  tokens: families(TOKENS.windowsFileSystem, TOKENS.ontapFileSystem, TOKENS.openZfsFileSystem, TOKENS.lustreFileSystem),
  check(fileSystem, _config, graph) {
    const concerned = canHaveBackups(fileSystem);
    if (concerned.answer === "no") return notApplicable("a file system for scratch data has no backups");
    const days = fileSystem.at("automaticBackupRetentionDays");
    const automatic = days.satisfies((given) => given > 0, { absent: keptUnasked(fileSystem) });
    return whereConcerned(
      concerned,
      judge(or(automatic, isBackedUp(graph, fileSystem, "fsx:file-system/")), {
        what: "nothing backs up the file system",
        at: days,
        required: "1 day or more, or a selection of a backup plan",
        fix: "set automaticBackupRetentionDays: 7",
      }),
    );
  },
});
