import { integer } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { judge, notApplicable } from "../policy/verdict.ts";
import { spansZones } from "../aws/network/zones.ts";

export const policy = defineGraphPolicy({
  name: "lambda-vpc-multi-az",
  title: "Lambda functions in a VPC have subnets in several zones",
  severity: "medium",
  rationale:
    "A function with subnets in one availability zone stops with that zone, even though Lambda itself goes on.",
  remediation: ["Name subnets of at least two availability zones in vpcConfig.subnetIds."],
  controls: { fsbp: ["Lambda.5"] },
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-5",
  preset: "strict",
  tokens: TOKENS.function,
  settings: { zones: integer(2, "Least number of availability zones", { minimum: 2, maximum: 6 }) },
  check(fn, { zones }, graph) {
    const subnets = fn.at("vpcConfig.subnetIds");
    if (subnets.isAbsent) return notApplicable("it runs outside of any VPC");
    return judge(spansZones(graph, fn, subnets, zones), {
      what: "the function stops with one availability zone",
      at: subnets,
      required: `subnets in ${zones} zones`,
      fix: "add a subnet of another zone to vpcConfig.subnetIds",
    });
  },
});
