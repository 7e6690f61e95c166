import { definePropertyPolicy, isNoneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "ami-not-public",
  title: "No machine image may be started by every account",
  severity: "critical",
  rationale:
    "An image holds the disk as it was: code, configuration, keys that were forgotten. Public ones are searched through by strangers.",
  remediation: ["Name the accounts by accountId, or the organization by organizationArn."],
  controls: { pci: ["7.2.1"], nist: ["AC-3", "AC-4", "AC-21"], soc2: ["CC6.1"], iso27001: ["A.8.3"] },
  checkov: ["CKV_AWS_205"],
  url: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-explicit.html",
  demands: [
    {
      tokens: TOKENS.amiLaunchPermission,
      path: "group",
      must: isNoneOf(["all"]),
      what: "every AWS account may start the image",
      required: "accounts or organizations by name",
      fix: "name the accounts by accountId",
    },
  ],
});
