import { defineGraphPolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { no, not, or, truth, unknown } from "../policy/truth.ts";
import { judge, violated } from "../policy/verdict.ts";

const FAULT = {
  what: "the user signs in to the console with a password of his own",
  required: "no login profile",
  fix: "remove the aws.iam.UserLoginProfile, and let the person sign in through IAM Identity Center",
} as const;

export const policy = defineGraphPolicy({
  name: "iam-user-no-console",
  title: "No user of IAM signs in to the console",
  severity: "medium",
  // Small accounts without Identity Center have no other way.
  preset: "strict",
  rationale:
    "A user's password lives outside of the company's directory: it stays when the person leaves, and nobody asks for a second factor unless a policy does.",
  remediation: [
    "Remove the login profile.",
    "Let people sign in through IAM Identity Center, which takes them from the directory.",
  ],
  controls: { fsbp: ["IAM.5"] },
  checkov: ["CKV2_AWS_22"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-users-federation-idp",
  tokens: families(TOKENS.user, TOKENS.loginProfile),
  check(resource, _config, graph) {
    if (TOKENS.loginProfile.includes(resource.type as never)) return violated({ ...FAULT, at: resource.at("user") });
    const { found, maybe } = graph.companions(resource, TOKENS.loginProfile, "user");
    const open = maybe.map((profile) => unknown(`${profile.name}: user`));
    return judge(not(or(truth(found.length > 0), ...open, no)), { ...FAULT, at: resource.at("name") });
  },
});
