import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "vpc-endpoint-service-acceptance",
  title: "VPC endpoint services connect nobody before somebody accepts",
  severity: "medium",
  rationale:
    "An endpoint service that accepts by itself connects every account that its permissions name, now and later. An acceptance is where somebody sees who asks.",
  remediation: ["Set acceptanceRequired: true, and accept with an aws.ec2.VpcEndpointConnectionAccepter."],
  controls: {},
  checkov: ["CKV_AWS_123"],
  url: "https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html",
  demands: [
    {
      tokens: TOKENS.vpcEndpointService,
      path: "acceptanceRequired",
      must: isTrue(),
      remedy: true,
      what: "whoever may ask is connected at once",
      required: "true",
      fix: "set acceptanceRequired: true",
    },
  ],
});
