import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS, families } from "../policy/tokens.ts";
import { not, type Truth } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

const DEMAND = {
  must: (place: Value): Truth => not(place.is(true)),
  what: "the machine gets a public address",
  required: "false",
  fix: "set associatePublicIpAddress: false, and use private subnets",
};

export const policy = definePropertyPolicy({
  name: "ec2-no-public-ip",
  title: "Machines get no public address",
  severity: "high",
  rationale:
    "A machine with a public address is scanned within minutes, and open as soon as one security-group rule is wrong.",
  remediation: [
    "Set associatePublicIpAddress: false, and place machines in private subnets.",
    "Reach them by Session Manager, and what they serve by a load balancer.",
  ],
  controls: { fsbp: ["EC2.9", "EC2.25", "AutoScaling.5"] },
  checkov: ["CKV_AWS_88", "CKV_AWS_389"],
  url: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html",
  demands: [
    {
      ...DEMAND,
      tokens: families(TOKENS.instance, TOKENS.spotInstanceRequest, TOKENS.launchConfiguration),
      path: "associatePublicIpAddress",
    },
    { ...DEMAND, tokens: TOKENS.launchTemplate, each: "networkInterfaces", path: "associatePublicIpAddress" },
    { ...DEMAND, tokens: TOKENS.spotFleet, each: "launchSpecifications", path: "associatePublicIpAddress" },
  ],
});
