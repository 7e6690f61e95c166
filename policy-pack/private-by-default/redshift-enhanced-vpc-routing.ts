import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "redshift-enhanced-vpc-routing",
  title: "Redshift loads and unloads data through the VPC",
  severity: "medium",
  rationale:
    "COPY and UNLOAD otherwise go around the VPC: no security group, endpoint policy or flow log sees where the data goes.",
  remediation: ["Set enhancedVpcRouting: true, and give the VPC an endpoint for S3."],
  controls: { fsbp: ["Redshift.7", "RedshiftServerless.1"] },
  checkov: ["CKV_AWS_321"],
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/enhanced-vpc-routing.html",
  preset: "strict",
  demands: [
    {
      tokens: families(TOKENS.redshiftCluster, TOKENS.redshiftWorkgroup),
      path: "enhancedVpcRouting",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "data is loaded and unloaded around the VPC",
      required: "true",
      fix: "set enhancedVpcRouting: true",
    },
  ],
});
