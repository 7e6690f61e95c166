import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "transfer-server-private",
  title: "Transfer servers have no public endpoint",
  severity: "medium",
  rationale: "A public endpoint takes guesses at passwords from anyone, with no security group to name who may try.",
  remediation: [
    'Set endpointType: "VPC" and endpointDetails with subnets and security groups.',
    "Where partners must come over the internet, give the VPC endpoint addresses and name theirs in the security group.",
  ],
  controls: {},
  checkov: ["CKV_AWS_164"],
  url: "https://docs.aws.amazon.com/transfer/latest/userguide/create-server-in-vpc.html",
  demands: [
    {
      tokens: TOKENS.transferServer,
      path: "endpointType",
      must: isOneOf(["VPC", "VPC_ENDPOINT"], { absent: "PUBLIC" }),
      what: "the server has a public endpoint",
      required: "VPC",
      fix: 'set endpointType: "VPC" and endpointDetails: { vpcId, subnetIds, securityGroupIds }',
    },
  ],
});
