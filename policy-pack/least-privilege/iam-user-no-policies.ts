import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";
import { judge, violated } from "../policy/verdict.ts";

const FIX = "attach it to a group that the user is a member of, or better to a role";

export const policy = definePolicy({
  name: "iam-user-no-policies",
  title: "Users get their permissions by groups or roles",
  severity: "low",
  rationale:
    "Permissions that hang on single users stay when people change their work, and nobody sees all of what one may do.",
  remediation: ["Attach policies to groups, or let people take roles through IAM Identity Center."],
  controls: { fsbp: ["IAM.2"] },
  checkov: ["CKV_AWS_40"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html",
  tokens: TOKENS.userGrant,
  check(grant) {
    const users = grant.at("users");
    if (grant.type.includes("/policyAttachment:")) {
      const given = users.items().length > 0 && users.isUnknown ? users.matches(() => true) : users.set();
      return judge(not(given), {
        what: "the policy is attached to users",
        at: users,
        required: "groups or roles",
        fix: FIX,
      });
    }
    return violated({
      what: "the policy belongs to a user",
      at: grant.at(grant.type.endsWith("Exclusive") ? "userName" : "user"),
      required: "a group or role",
      fix: FIX,
    });
  },
});
