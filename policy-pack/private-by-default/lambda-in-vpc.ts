import { defineGraphPolicy } from "../policy/define-policy.ts";
import { isAtEdge } from "../aws/compute/edge-functions.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";
import { judge, notApplicable, whereConcerned } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
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
  tokens: TOKENS.function,
  check(fn, _config, graph) {
    const edge = isAtEdge(graph, fn);
    if (edge.answer === "yes") return notApplicable("CloudFront takes no function with a VPC");
    const place = fn.at("vpcConfig.subnetIds");
    const verdict = judge(place.set(), {
      what: "the function runs outside of any VPC",
      at: place,
      required: "the ids of private subnets",
      fix: "set vpcConfig: { subnetIds: [...], securityGroupIds: [...] }",
    });
    return whereConcerned(not(edge), verdict);
  },
});
