import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "redshift-public-access-stated",
  title: "Redshift clusters say that they are not public",
  severity: "medium",
  rationale:
    "What a missing switch means has changed: @pulumi/aws 6 makes the cluster public, version 7 private. Said in the program it holds with each.",
  remediation: ["Set publiclyAccessible: false."],
  controls: { fsbp: ["Redshift.1"] },
  checkov: ["CKV_AWS_87"],
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/managing-clusters-vpc.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.redshiftCluster,
      path: "publiclyAccessible",
      // A cluster that says it is public is no-public-exposure's matter.
      must: isSet,
      remedy: false,
      what: "nothing says that the cluster is private",
      required: "false",
      fix: "set publiclyAccessible: false",
    },
  ],
});
