import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "lambda-permission-s3-account",
  title: "Permissions for S3 to call a function name the account of the bucket",
  severity: "medium",
  // A bucket that is deleted together with the permission leaves nothing open, and helpers of the SDK name no account.
  preset: "strict",
  rationale:
    "The ARN of a bucket holds no account. When the bucket is deleted, whoever takes its name next calls the function with events of theirs, and the permission that names the bucket alone lets them.",
  remediation: ["Set sourceAccount to the account that owns the bucket, beside sourceArn."],
  controls: { fsbp: ["Lambda.1"] },
  url: "https://docs.aws.amazon.com/lambda/latest/dg/with-s3.html",
  tokens: TOKENS.functionPermission,
  check(permission) {
    const principal = permission.at("principal");
    const isS3 = principal.matches((text) => /^s3\.amazonaws\.com(\.cn)?$/.test(text));
    // Without any source, lambda-permission-source-bound says so.
    const bound = [permission.at("sourceAccount").set(), permission.at("principalOrgId").set()];
    return judge(or(not(isS3), not(permission.at("sourceArn").set()), ...bound), {
      what: "the permission names a bucket and not whose it is",
      at: permission.at("sourceArn"),
      required: "sourceAccount",
      fix: "set sourceAccount: the id of the account that owns the bucket; where Pulumi makes the permission (bucket.onObjectCreated and its like), by a transform of the resource",
    });
  },
});
