import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

/** One text, with commas between the accounts. */
function namesEveryone(accounts: Value) {
  return accounts.matches((text) => text.split(",").some((id) => /^\s*all\s*$/i.test(id)));
}

/** A map of free keys, whose names reach AWS as they stand: the provider reads `account_ids`, the SDK's other names differ. */
const KEYS = ["account_ids", "accountIds"] as const;

export const policy = definePropertyPolicy({
  name: "ssm-document-not-public",
  title: "Systems Manager documents are shared with named accounts only",
  severity: "critical",
  rationale:
    "A public document shows every AWS account how the machines are run: names, paths, and whatever credential somebody wrote into a step.",
  remediation: ['Set permissions.account_ids to the ids of the accounts instead of "All".'],
  controls: { fsbp: ["SSM.4"] },
  checkov: ["CKV_AWS_303"],
  url: "https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html",
  demands: [
    {
      tokens: TOKENS.systemsDocument,
      path: "permissions",
      must: (permissions) => not(or(...KEYS.map((key) => namesEveryone(permissions.at(key))))),
      what: "every AWS account may read and run the document",
      required: "ids of accounts",
      fix: "set permissions.account_ids to the ids of the accounts",
    },
  ],
});
