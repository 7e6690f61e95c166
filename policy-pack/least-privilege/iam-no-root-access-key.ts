import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

/** How the root user is called in programs and in credential reports. */
const ROOT = /^(<?root(_account)?>?|arn:[^:]*:iam::\d*:root)$/i;

export const policy = definePropertyPolicy({
  name: "iam-no-root-access-key",
  title: "The root user has no access key",
  severity: "critical",
  rationale: "A key of the root user can do everything, and no policy of the account can bind it.",
  remediation: ["Delete the key, and let a role do the work."],
  controls: { fsbp: ["IAM.4"] },
  checkov: ["CKV_AWS_348"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html",
  demands: [
    {
      tokens: TOKENS.accessKey,
      path: "user",
      must: (user) => not(user.matches((text) => ROOT.test(text))),
      what: "the root user gets an access key",
      required: "a user of IAM, or better a role",
      fix: "remove the key",
    },
  ],
});
