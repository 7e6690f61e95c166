import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

/** `events.amazonaws.com`, `s3.amazonaws.com.cn`; the services that users of an account sign in with are none. */
const SERVICE = /\.amazonaws\.com(\.cn)?$/;

export const policy = definePolicy({
  name: "lambda-permission-source-bound",
  title: "Permissions for services to call a function name the resource or account that they call for",
  severity: "medium",
  rationale:
    "A service acts for every account. Without the source, somebody else's rule, bucket or API calls your function with events of theirs: the service is a confused deputy.",
  remediation: ["Set sourceArn to the ARN of the rule, bucket, topic or API, or sourceAccount to the account."],
  controls: { fsbp: ["Lambda.1"] },
  checkov: ["CKV_AWS_364"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
  tokens: TOKENS.functionPermission,
  check(permission) {
    const principal = permission.at("principal");
    const bound = ["sourceArn", "sourceAccount", "principalOrgId"].map((key) => permission.at(key).set());
    return judge(or(not(principal.matches((text) => SERVICE.test(text))), ...bound), {
      what: "the service may call the function for anyone",
      at: principal,
      required: "sourceArn or sourceAccount",
      fix: "set sourceArn: rule.arn (or that of whatever calls)",
    });
  },
});
