import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import { setsAllMethods } from "../aws/edge/method-settings.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not, or, some } from "../policy/truth.ts";
import { judge, notApplicable, type Verdict } from "../policy/verdict.ts";

const LEVELS = ["ERROR", "INFO"];

function judgeRest(graph: Graph, stage: Resource): Verdict {
  const logged = setsAllMethods(graph, stage, (settings) => settings.at("loggingLevel").oneOf(LEVELS));
  return judge(logged, {
    what: "what the API does with a request leaves no record",
    required: "method settings of the stage for */* with loggingLevel ERROR or INFO",
    fix: 'add new aws.apigateway.MethodSettings(name, { restApi: api.id, stageName: stage.stageName, methodPath: "*/*", settings: { loggingLevel: "ERROR" } })',
  });
}

function judgeSockets(graph: Graph, stage: Resource): Verdict {
  const sockets = some(graph.follow(stage, "apiId", TOKENS.httpApi).found, (api) =>
    api.at("protocolType").is("WEBSOCKET"),
  );
  if (sockets.answer === "no") return notApplicable("HTTP APIs write access logs only");
  const level = stage.at("defaultRouteSettings.loggingLevel");
  return judge(or(not(sockets), level.oneOf(LEVELS)), {
    what: "what the API does with a message leaves no record",
    at: level,
    required: "ERROR or INFO",
    fix: 'set defaultRouteSettings.loggingLevel: "ERROR"',
  });
}

export const policy = defineGraphPolicy({
  name: "apigateway-execution-logs",
  title: "Stages of REST and WebSocket APIs log what they do",
  severity: "medium",
  rationale:
    "The execution log says why a call was refused or failed: which authorizer, which mapping, which integration. The access log shows only that it did.",
  remediation: [
    'Set loggingLevel: "ERROR" or "INFO" for all methods, by aws.apigateway.MethodSettings with methodPath "*/*".',
    "WebSocket APIs: set defaultRouteSettings.loggingLevel.",
  ],
  controls: { fsbp: ["APIGateway.1"] },
  checkov: ["CKV2_AWS_4"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html",
  tokens: families(TOKENS.restApiStage, TOKENS.httpApiStage),
  check(stage, _config, graph) {
    return TOKENS.restApiStage.includes(stage.type as never) ? judgeRest(graph, stage) : judgeSockets(graph, stage);
  },
});
