import { judgeAcl } from "../aws/storage/bucket-grants.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = definePolicy({
  name: "s3-acl-list-not-public",
  title: "No access control list shows itself to everyone, or lets everyone change it",
  severity: "high",
  rationale:
    "Whoever may read the list knows who may do what, and looks for the weakest; whoever may write it gives himself the rest.",
  remediation: [
    "Remove the grants of READ_ACP, WRITE_ACP and FULL_CONTROL to the group AllUsers.",
    "Switch lists off: objectOwnership BucketOwnerEnforced.",
  ],
  controls: {},
  checkov: ["CKV_AWS_375"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html",
  tokens: families(TOKENS.bucket, TOKENS.bucketAcl),
  check(holder) {
    return judgeAcl(holder, {
      group: "AllUsers",
      permissions: ["READ_ACP", "WRITE_ACP", "FULL_CONTROL"],
      canned: [],
      what: "everyone may read or change who has access to the bucket",
    });
  },
});
