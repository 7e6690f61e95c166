import { definePropertyPolicy, isSet } from "../property-policy.ts";
import { TOKENS } from "../tokens.ts";

export const policy = definePropertyPolicy({
  name: "lambda-in-vpc",
  title: "Lambda functions run in a VPC",
  severity: "low",
  rationale:
    "Outside of a VPC a function reaches the whole internet, and no security group or flow log sees what it sends there. One that reads private data should only reach what it needs.",
  remediation: [
    "Set vpcConfig with private subnets and a security group of its own.",
    "Give it VPC endpoints for the services of AWS that it calls.",
  ],
  controls: { fsbp: ["Lambda.3"] },
  checkov: ["CKV_AWS_117"],
  url: "https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.function,
      path: "vpcConfig.subnetIds",
      must: isSet,
      what: "the function runs outside of any VPC",
      required: "the ids of private subnets",
      fix: "set vpcConfig: { subnetIds: [...], securityGroupIds: [...] }",
    },
  ],
});
