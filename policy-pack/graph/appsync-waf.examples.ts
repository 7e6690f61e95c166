import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const api = resourceOf("aws:appsync/graphQLApi:GraphQLApi", "api");
const association = resourceOf("aws:wafv2/webAclAssociation:WebAclAssociation", "before-it");

export const examples = defineExamples([
  {
    name: "a web ACL",
    verdict: "holds",
    resources: [
      api({}),
      association({ resourceArn: unknownValue }, { propertyDependencies: { resourceArn: ["api"] } }),
    ],
  },
  { name: "a private API", verdict: "not applicable", resources: [api({ visibility: "PRIVATE" })] },
  { name: "none", verdict: "violated", resources: [api({ visibility: "GLOBAL" })], says: "no web firewall" },
  { name: "none, and public by default", verdict: "violated", resources: [api({})] },
  { name: "a visibility that is not known yet", verdict: "undecided", resources: [api({ visibility: unknownValue })] },
]);
