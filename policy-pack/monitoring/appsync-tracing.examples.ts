import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const api = resourceOf("aws:appsync/graphQLApi:GraphQLApi", "api");

export const examples = defineExamples([
  { name: "switched on", verdict: "holds", resources: [api({ xrayEnabled: true })] },
  { name: "switched off", verdict: "violated", resources: [api({ xrayEnabled: false })] },
  { name: "AWS's default", verdict: "violated", resources: [api({})] },
  { name: "a switch that is not known yet", verdict: "undecided", resources: [api({ xrayEnabled: unknownValue })] },
]);
