import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "dms-minor-upgrades",
  title: "DMS replication instances take minor versions by themselves",
  severity: "medium",
  rationale:
    "Minor versions of the replication engine carry fixes of vulnerabilities, and of errors that lose rows. Pulumi switches them off unless told otherwise.",
  remediation: ["Set autoMinorVersionUpgrade: true."],
  controls: { fsbp: ["DMS.6"] },
  checkov: ["CKV_AWS_222"],
  url: "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReplicationInstance.Modifying.html",
  demands: [
    {
      tokens: TOKENS.replicationInstance,
      path: "autoMinorVersionUpgrade",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "minor versions are not installed",
      required: "true",
      fix: "set autoMinorVersionUpgrade: true",
    },
  ],
});
