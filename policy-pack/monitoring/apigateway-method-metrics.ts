import { defineGraphPolicy } from "../policy/define-policy.ts";
import { setsAllMethods } from "../aws/edge/method-settings.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { judge } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "apigateway-method-metrics",
  title: "Stages of APIs count the calls, errors and latency of each method",
  severity: "low",
  rationale:
    "The metrics of a stage are sums over all its methods. A login that is being guessed, or one operation that fails, disappears in them; no alarm can be set on it.",
  remediation: [
    'REST APIs: set metricsEnabled: true for all methods, by aws.apigateway.MethodSettings with methodPath "*/*".',
    "HTTP and WebSocket APIs: set defaultRouteSettings.detailedMetricsEnabled. CloudWatch charges for each metric.",
  ],
  controls: {},
  checkov: ["CKV2_AWS_4"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-dimensions.html",
  tokens: families(TOKENS.restApiStage, TOKENS.httpApiStage),
  check(stage, _config, graph) {
    if (TOKENS.httpApiStage.includes(stage.type as never)) {
      const place = stage.at("defaultRouteSettings.detailedMetricsEnabled");
      return judge(place.is(true, { absent: false }), {
        what: "nothing is counted by route",
        at: place,
        required: "true",
        fix: "set defaultRouteSettings.detailedMetricsEnabled: true",
      });
    }
    const counted = setsAllMethods(graph, stage, (settings) => settings.at("metricsEnabled").is(true));
    return judge(counted, {
      what: "nothing is counted by method",
      required: "method settings of the stage for */* with metricsEnabled: true",
      fix: 'add new aws.apigateway.MethodSettings(name, { restApi: api.id, stageName: stage.stageName, methodPath: "*/*", settings: { metricsEnabled: true } })',
    });
  },
});
