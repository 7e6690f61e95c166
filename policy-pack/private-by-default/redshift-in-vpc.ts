import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "redshift-in-vpc",
  title: "Redshift clusters stand in subnets that the program names",
  severity: "medium",
  rationale:
    "Without a subnet group AWS puts the cluster into the account's default VPC, whose subnets all lead to the internet.",
  remediation: ["Set clusterSubnetGroupName to an aws.redshift.SubnetGroup of private subnets."],
  controls: {},
  checkov: ["CKV_AWS_154"],
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/managing-clusters-vpc.html",
  demands: [
    {
      tokens: TOKENS.redshiftCluster,
      path: "clusterSubnetGroupName",
      must: isSet,
      what: "the cluster stands in the default VPC",
      required: "the name of an aws.redshift.SubnetGroup",
      fix: "set clusterSubnetGroupName: subnetGroup.name",
    },
  ],
});
