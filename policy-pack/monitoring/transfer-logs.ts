import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "transfer-logs",
  title: "Transfer servers and connectors log what is transferred",
  severity: "medium",
  rationale: "Who fetched which file, and who tried to, stands in that log only.",
  remediation: [
    "Set structuredLogDestinations of a server to the ARN of a log group, loggingRole of a connector to a role that may write.",
  ],
  controls: { fsbp: ["Transfer.3"] },
  url: "https://docs.aws.amazon.com/transfer/latest/userguide/structured-logging.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.transferServer,
      path: "structuredLogDestinations",
      must: (destinations, server) => or(destinations.set(), server.at("loggingRole").set()),
      what: "the server logs nothing",
      required: "log groups, or a loggingRole",
      fix: "set structuredLogDestinations: [pulumi.interpolate`${group.arn}:*`]",
    },
    {
      tokens: TOKENS.transferConnector,
      path: "loggingRole",
      must: isSet,
      what: "the connector logs nothing",
      required: "the ARN of a role that may write logs",
      fix: "set loggingRole: role.arn",
    },
  ],
});
