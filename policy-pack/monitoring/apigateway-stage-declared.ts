import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "apigateway-stage-declared",
  title: "Stages of REST APIs are resources of their own",
  severity: "low",
  rationale:
    "A deployment that names a stage makes one beside it, of which the program can say neither the access log nor tracing, cache or client certificate. No policy on stages sees it, and @pulumi/aws 7 has that property no more.",
  remediation: [
    "Leave stageName and stageDescription out of the deployment.",
    "Add new aws.apigateway.Stage(name, { restApi: api.id, deployment: deployment.id, stageName }), importing the stage that exists.",
  ],
  controls: { fsbp: ["APIGateway.3", "APIGateway.9"] },
  preset: "strict",
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-stages.html",
  demands: [
    {
      tokens: TOKENS.restApiDeployment,
      path: "stageName",
      must: (name) => not(name.matches(() => true)),
      what: "the deployment makes a stage that writes no access log and traces nothing",
      required: "a stage of its own",
      fix: "leave it out, and add new aws.apigateway.Stage(name, { restApi, deployment, stageName, accessLogSettings, xrayTracingEnabled })",
    },
  ],
});
