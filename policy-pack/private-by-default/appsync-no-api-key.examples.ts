import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const api = resourceOf("aws:appsync/graphQLApi:GraphQLApi", "api");

export const examples = defineExamples([
  { name: "users of a pool", verdict: "holds", resources: [api({ authenticationType: "AMAZON_COGNITO_USER_POOLS" })] },
  {
    name: "a key",
    verdict: "violated",
    resources: [api({ authenticationType: "API_KEY" })],
    says: "authenticationType",
  },
  { name: "not known yet", verdict: "undecided", resources: [api({ authenticationType: unknownValue })] },
]);
