import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const api = (types: unknown) =>
  resourceOf("aws:apigateway/restApi:RestApi", "api")({ endpointConfiguration: { types } });
const stage = resourceOf("aws:apigateway/stage:Stage", "prod")(
  { restApi: unknownValue, stageName: "prod" },
  { propertyDependencies: { restApi: ["api"] } },
);
const association = resourceOf("aws:wafv2/webAclAssociation:WebAclAssociation", "before-it");
const regional = resourceOf("aws:wafregional/webAclAssociation:WebAclAssociation", "before-it");
const OF = { propertyDependencies: { resourceArn: ["prod"] } };

export const examples = defineExamples([
  {
    name: "a web ACL",
    verdict: "holds",
    resources: [api("REGIONAL"), stage, association({ resourceArn: unknownValue }, OF)],
  },
  { name: "one of WAF Classic", verdict: "holds", resources: [stage, regional({ resourceArn: unknownValue }, OF)] },
  { name: "a private API", verdict: "not applicable", resources: [api("PRIVATE"), stage] },
  { name: "none", verdict: "violated", resources: [api("EDGE"), stage], says: "no web firewall" },
  { name: "none, of an API of another stack", verdict: "violated", resources: [stage] },
  { name: "an endpoint that is not known yet", verdict: "undecided", resources: [api(unknownValue), stage] },
  {
    name: "an association that may be of it",
    verdict: "undecided",
    resources: [stage, association({ resourceArn: unknownValue })],
  },
]);
