import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const acl = resourceOf("aws:wafv2/webAcl:WebAcl", "front");
const logging = resourceOf("aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration", "log");
const ARN = "arn:aws:wafv2:eu-central-1:111122223333:regional/webacl/front/1";

export const examples = defineExamples([
  {
    name: "logged",
    verdict: "holds",
    resources: [acl({}), logging({ resourceArn: unknownValue }, { propertyDependencies: { resourceArn: ["front"] } })],
  },
  {
    name: "logged, by its ARN",
    verdict: "holds",
    resources: [acl({}, { outputs: { arn: ARN } }), logging({ resourceArn: ARN })],
  },
  { name: "not logged", verdict: "violated", resources: [acl({})], says: "no record" },
  {
    name: "another one is",
    verdict: "violated",
    resources: [acl({}, { outputs: { arn: ARN } }), logging({ resourceArn: `${ARN}2` })],
  },
  {
    name: "a log that may be of it",
    verdict: "undecided",
    resources: [acl({}), logging({ resourceArn: unknownValue })],
  },
]);
