import { definePropertyPolicy, gives, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "opensearch-security-group",
  title: "OpenSearch domains in a VPC name their security groups",
  severity: "medium",
  rationale:
    "Without a group of its own the domain takes the VPC's default group, which lets in whatever else was left in it.",
  remediation: ["Set vpcOptions.securityGroupIds to a group that admits only the domain's clients on port 443."],
  controls: {},
  checkov: ["CKV_AWS_248"],
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html",
  demands: [
    {
      tokens: TOKENS.searchDomain,
      when: gives("vpcOptions"),
      path: "vpcOptions.securityGroupIds",
      must: isSet,
      what: "the domain takes the VPC's default security group",
      required: "security groups of its own",
      fix: "set vpcOptions.securityGroupIds: [group.id]",
    },
  ],
});
