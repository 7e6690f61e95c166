import { text } from "../config.ts";
import { definePropertyPolicy } from "../property-policy.ts";
import { TOKENS } from "../tokens.ts";
import { not } from "../truth.ts";

export const policy = definePropertyPolicy({
  name: "ssm-document-not-public",
  title: "Systems Manager documents are shared with named accounts only",
  severity: "critical",
  rationale:
    "A public document shows every AWS account how the machines are run: names, paths, and whatever credential somebody wrote into a step.",
  remediation: ['Set permissions.accountIds to the ids of the accounts instead of "All".'],
  controls: { fsbp: ["SSM.4"] },
  checkov: ["CKV_AWS_303"],
  url: "https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html",
  demands: [
    {
      tokens: TOKENS.systemsDocument,
      path: "permissions.accountIds",
      // One text, with commas between the accounts.
      must: (accounts) => not(accounts.matches((text) => text.split(",").some((id) => /^\s*all\s*$/i.test(id)))),
      what: "every AWS account may read and run the document",
      required: "ids of accounts",
      fix: "set permissions.accountIds to the ids of the accounts",
    },
  ],
});
