import { definePolicy } from "../policy/define-policy.ts";
import { crossRegionCopies } from "../aws/storage/snapshot-copies.ts";
import { TOKENS } from "../policy/tokens.ts";
import { judge, combine } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "snapshot-copies-encrypted",
  title: "Copies of snapshots that Data Lifecycle Manager makes in other regions are encrypted",
  severity: "high",
  rationale:
    "A copy in another region is out of sight, and stays when the original is gone. Without encryption whoever gets hold of it reads the whole disk.",
  remediation: [
    "Set encrypted: true in crossRegionCopyRules of each schedule.",
    "Set encryptionConfiguration.encrypted: true in action.crossRegionCopies of an event policy.",
  ],
  controls: { fsbp: ["EC2.3"] },
  checkov: ["CKV_AWS_253", "CKV_AWS_254", "CKV_AWS_255", "CKV_AWS_256"],
  url: "https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-lifecycle.html",
  tokens: TOKENS.snapshotLifecycle,
  check(lifecycle) {
    return combine(
      crossRegionCopies(lifecycle).map(({ encrypted }) =>
        judge(encrypted.is(true, { absent: false }), {
          what: "the copies in the other region are not encrypted",
          at: encrypted,
          required: "true",
          fix: "set encrypted: true in the rule that copies to another region",
        }),
      ),
    );
  },
});
