import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "apprunner-vpc-egress",
  title: "App Runner services send through the VPC",
  severity: "low",
  rationale:
    "By default a service reaches the whole internet, past every security group and flow log. Through the VPC it only reaches what that lets it.",
  remediation: ['Set networkConfiguration.egressConfiguration: { egressType: "VPC", vpcConnectorArn: connector.arn }.'],
  controls: {},
  url: "https://docs.aws.amazon.com/apprunner/latest/dg/network-vpc.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.appRunnerService,
      path: "networkConfiguration.egressConfiguration.egressType",
      must: isOneOf(["VPC"], { absent: "DEFAULT" }),
      what: "the service reaches the whole internet",
      required: "VPC",
      fix: 'set networkConfiguration.egressConfiguration: { egressType: "VPC", vpcConnectorArn: connector.arn }',
    },
  ],
});
