import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const api = resourceOf("aws:appsync/graphQLApi:GraphQLApi", "api");

export const examples = defineExamples([
  {
    name: "logged",
    verdict: "holds",
    resources: [api({ logConfig: { cloudwatchLogsRoleArn: unknownValue, fieldLogLevel: "NONE" } })],
  },
  { name: "not logged", verdict: "violated", resources: [api({})], says: "logConfig" },
  { name: "no role that may write", verdict: "violated", resources: [api({ logConfig: { fieldLogLevel: "ALL" } })] },
  { name: "not known yet", verdict: "undecided", resources: [api({ logConfig: unknownValue })] },
]);
