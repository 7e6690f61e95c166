import { definePropertyPolicy, isNoneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "rds-snapshot-not-public",
  title: "No database snapshot may be restored by every account",
  severity: "critical",
  rationale: "A public snapshot is the whole database, for everyone who has an AWS account to copy.",
  remediation: ['Replace "all" in sharedAccounts by the ids of the accounts that need it.'],
  controls: {
    fsbp: ["RDS.1"],
    pci: ["7.2.1"],
    nist: ["AC-3", "AC-4", "AC-21"],
    soc2: ["CC6.1"],
    iso27001: ["A.8.3"],
  },
  checkov: ["CKV_AWS_302"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html",
  demands: [
    {
      tokens: TOKENS.databaseSnapshot,
      each: "sharedAccounts",
      path: "",
      must: isNoneOf(["all"]),
      what: "every AWS account may restore the snapshot",
      required: "account ids",
      fix: 'replace "all" by the ids of the accounts',
    },
  ],
});
