import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const acl = resourceOf("aws:waf/webAcl:WebAcl", "front");
const regional = resourceOf("aws:wafregional/webAcl:WebAcl", "front");

export const examples = defineExamples([
  { name: "logged", verdict: "holds", resources: [acl({ loggingConfiguration: { logDestination: unknownValue } })] },
  { name: "not logged", verdict: "violated", resources: [acl({})], says: "loggingConfiguration.logDestination" },
  { name: "not logged in a region", verdict: "violated", resources: [regional({ loggingConfiguration: {} })] },
]);
