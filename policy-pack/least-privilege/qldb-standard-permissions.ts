import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "qldb-standard-permissions",
  title: "QLDB ledgers check permissions for each table and command",
  severity: "medium",
  preset: "strict",
  rationale: "With ALLOW_ALL, whoever may send a statement to the ledger may read and change all of its tables.",
  remediation: ['Set permissionsMode: "STANDARD", and allow the PartiQL actions that each role needs.'],
  controls: {},
  checkov: ["CKV_AWS_170"],
  url: "https://docs.aws.amazon.com/qldb/latest/developerguide/getting-started-standard-mode.html",
  demands: [
    {
      tokens: TOKENS.ledgerDatabase,
      path: "permissionsMode",
      must: isOneOf(["STANDARD"]),
      remedy: "STANDARD",
      what: "whoever reaches the ledger may do everything in it",
      required: "STANDARD",
      fix: 'set permissionsMode: "STANDARD"',
    },
  ],
});
