import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "transit-gateway-no-auto-accept",
  title: "Transit gateways accept no attachment by themselves",
  severity: "high",
  rationale:
    "A shared transit gateway that accepts every attachment lets each account it is shared with into the network of all others, without anybody looking.",
  remediation: [
    'Set autoAcceptSharedAttachments: "disable", and accept with an aws.ec2transitgateway.VpcAttachmentAccepter.',
  ],
  controls: { fsbp: ["EC2.23"] },
  checkov: ["CKV_AWS_331"],
  url: "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html",
  demands: [
    {
      tokens: TOKENS.transitGateway,
      path: "autoAcceptSharedAttachments",
      must: isOneOf(["disable"], { absent: "disable" }),
      remedy: "disable",
      what: "every account that the gateway is shared with may attach its network",
      required: '"disable"',
      fix: 'set autoAcceptSharedAttachments: "disable"',
    },
  ],
});
