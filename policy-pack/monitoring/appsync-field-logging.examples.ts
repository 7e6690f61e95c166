import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const api = (fieldLogLevel: unknown) =>
  resourceOf(
    "aws:appsync/graphQLApi:GraphQLApi",
    "api",
  )({ logConfig: { cloudwatchLogsRoleArn: unknownValue, fieldLogLevel } });

export const examples = defineExamples([
  ...["ERROR", "INFO", "DEBUG", "ALL"].map((level) => ({
    name: `level ${level}`,
    verdict: "holds" as const,
    resources: [api(level)],
  })),
  { name: "none", verdict: "violated", resources: [api("NONE")], says: "fieldLogLevel" },
  {
    name: "no logs at all",
    verdict: "violated",
    resources: [resourceOf("aws:appsync/graphQLApi:GraphQLApi", "api")({})],
  },
  { name: "not known yet", verdict: "undecided", resources: [api(unknownValue)] },
]);
