import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import { setsAllMethods } from "../aws/edge/method-settings.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, type Truth } from "../policy/truth.ts";
import { judge, type Verdict } from "../policy/verdict.ts";
import type { Value } from "../policy/value.ts";

/** Both limits are given; -1 stands for none. */
function limits(settings: Value): Truth {
  const limit = (name: string) => settings.at(name).satisfies((n) => n >= 0);
  return and(limit("throttlingRateLimit"), limit("throttlingBurstLimit"));
}

function judgeRest(graph: Graph, stage: Resource): Verdict {
  return judge(setsAllMethods(graph, stage, limits), {
    what: "the stage may use up what the whole account is allowed",
    required: "method settings of the stage for */* with throttlingRateLimit and throttlingBurstLimit",
    fix: 'add new aws.apigateway.MethodSettings(name, { restApi: api.id, stageName: stage.stageName, methodPath: "*/*", settings: { throttlingRateLimit: 100, throttlingBurstLimit: 200 } })',
  });
}

export const policy = defineGraphPolicy({
  name: "apigateway-throttling",
  title: "Stages of APIs say how many requests they take",
  severity: "low",
  rationale:
    "All APIs of an account and region share one limit. A stage without one of its own lets a single caller in a loop stop all the others, and load what stands behind it until it breaks.",
  remediation: [
    'Set throttlingRateLimit and throttlingBurstLimit, by aws.apigateway.MethodSettings with methodPath "*/*".',
    "HTTP and WebSocket APIs: set both in defaultRouteSettings of the stage.",
  ],
  controls: {},
  preset: "strict",
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html",
  tokens: families(TOKENS.restApiStage, TOKENS.httpApiStage),
  check(stage, _config, graph) {
    if (TOKENS.restApiStage.includes(stage.type as never)) return judgeRest(graph, stage);
    const settings = stage.at("defaultRouteSettings");
    return judge(limits(settings), {
      what: "the stage may use up what the whole account is allowed",
      at: settings,
      required: "throttlingRateLimit and throttlingBurstLimit",
      fix: "set defaultRouteSettings: { throttlingRateLimit: 100, throttlingBurstLimit: 200 }",
    });
  },
});
