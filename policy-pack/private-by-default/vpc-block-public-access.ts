import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "vpc-block-public-access",
  title: "VPC Block Public Access stops traffic from the internet",
  severity: "medium",
  rationale:
    "The setting stands above all route tables and groups of a region: a subnet that is opened by mistake stays shut. Switched off, it is only a line in the program.",
  remediation: [
    'Set internetGatewayBlockMode: "block-ingress", or "block-bidirectional" where nothing goes out by an internet gateway.',
    "Leave out single VPCs or subnets, such as those of load balancers, by aws.ec2.VpcBlockPublicAccessExclusion.",
  ],
  controls: { fsbp: ["EC2.172"] },
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html",
  demands: [
    {
      tokens: TOKENS.vpcPublicAccessBlock,
      path: "internetGatewayBlockMode",
      must: isOneOf(["block-ingress", "block-bidirectional"]),
      what: "traffic from the internet is not blocked",
      required: "block-ingress or block-bidirectional",
      fix: 'set internetGatewayBlockMode: "block-ingress"',
    },
  ],
});
