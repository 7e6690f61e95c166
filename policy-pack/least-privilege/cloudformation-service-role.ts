import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "cloudformation-service-role",
  title: "CloudFormation stacks have a role of their own",
  severity: "medium",
  rationale:
    "Without one CloudFormation acts with the rights of whoever updates the stack, which then must be as wide as the widest template.",
  remediation: ["Set iamRoleArn to a role that may do what the template needs."],
  controls: { fsbp: ["CloudFormation.4"] },
  url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.cloudFormationStack,
      path: "iamRoleArn",
      must: isSet,
      what: "CloudFormation acts with the rights of whoever updates the stack",
      required: "the ARN of a role",
      fix: "set iamRoleArn: role.arn",
    },
  ],
});
