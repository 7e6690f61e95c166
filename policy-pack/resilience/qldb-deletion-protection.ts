import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "qldb-deletion-protection",
  title: "QLDB ledgers are protected from deletion",
  severity: "medium",
  rationale: "A ledger is kept to prove what happened. Deleted, it proves nothing, and there is no way back.",
  remediation: ["Set deletionProtection: true, or leave it out: AWS protects by itself."],
  controls: {},
  checkov: ["CKV_AWS_172"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/qldb/latest/developerguide/ledger-management.basics.html",
  demands: [
    {
      tokens: TOKENS.ledgerDatabase,
      path: "deletionProtection",
      must: isTrue({ absent: true }),
      remedy: true,
      what: "the ledger can be deleted in one call",
      required: "true",
      fix: "set deletionProtection: true",
    },
  ],
});
