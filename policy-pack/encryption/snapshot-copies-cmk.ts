import { definePolicy } from "../policy/define-policy.ts";
import { namesOwnKey } from "../aws/storage/keys.ts";
import { crossRegionCopies } from "../aws/storage/snapshot-copies.ts";
import { TOKENS } from "../policy/tokens.ts";
import { judge, combine } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "snapshot-copies-cmk",
  title: "Copies of snapshots that Data Lifecycle Manager makes in other regions have a key of the account's own",
  severity: "medium",
  preset: "strict",
  rationale:
    "A copy with aws/ebs can be read by whoever may attach a volume in that region. A key of one's own is a second permission, which can be taken away at once.",
  remediation: [
    "Set cmkArn, beside encrypted: true, to a key of the target region in each rule that copies to another region.",
  ],
  controls: {},
  checkov: ["CKV_AWS_254", "CKV_AWS_256"],
  url: "https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-lifecycle.html",
  tokens: TOKENS.snapshotLifecycle,
  check(lifecycle) {
    return combine(
      crossRegionCopies(lifecycle).map(({ key }) =>
        judge(namesOwnKey(key), {
          what: "the copies in the other region have no key of your own",
          at: key,
          required: "the ARN of a key in the target region",
          fix: "set cmkArn: key.arn in the rule that copies to another region",
        }),
      ),
    );
  },
});
