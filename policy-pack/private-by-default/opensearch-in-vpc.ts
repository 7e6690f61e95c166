import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "opensearch-in-vpc",
  title: "OpenSearch domains stand in a VPC",
  severity: "high",
  rationale:
    "A domain outside of a VPC has an endpoint on the internet, where only its access policy stands between the data and everyone.",
  remediation: [
    "Set vpcOptions with subnets and security groups.",
    "A domain cannot move into a VPC: restore a snapshot into a new one.",
  ],
  controls: { fsbp: ["Opensearch.2", "ES.2"] },
  checkov: ["CKV_AWS_137", "CKV_AWS_248"],
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html",
  demands: [
    {
      tokens: TOKENS.searchDomain,
      path: "vpcOptions",
      must: (options) => or(options.at("subnetIds").set(), options.at("securityGroupIds").set()),
      what: "the domain has an endpoint on the internet",
      required: "subnets of a VPC",
      fix: "set vpcOptions: { subnetIds, securityGroupIds }",
    },
  ],
});
