import { integer } from "../policy/config.ts";
import { atLeast, definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "redshift-automatic-snapshots",
  title: "Redshift clusters keep automatic snapshots",
  severity: "medium",
  rationale:
    "Snapshots are what a cluster is restored from after a failed node set, a bad load or a deletion. With a retention of 0 there are none.",
  remediation: ["Set automatedSnapshotRetentionPeriod: 7 or more, up to 35 days; left out it is one day."],
  controls: { fsbp: ["Redshift.3"] },
  checkov: ["CKV_AWS_343"],
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-snapshots.html",
  settings: { minimumDays: integer(1, "How many days snapshots must be kept", { minimum: 1, maximum: 35 }) },
  tokens: TOKENS.redshiftCluster,
  demands: ({ minimumDays }) => [
    {
      tokens: TOKENS.redshiftCluster,
      path: "automatedSnapshotRetentionPeriod",
      must: atLeast(minimumDays, { absent: 1 }),
      what: "the cluster keeps no automatic snapshots, or not for long enough",
      required: `${minimumDays} day(s) or more`,
      fix: "set automatedSnapshotRetentionPeriod: 7",
    },
  ],
});
