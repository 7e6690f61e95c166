import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not, some } from "../policy/truth.ts";

export const policy = defineCompanionPolicy({
  name: "apigateway-waf",
  title: "Public REST APIs have a web ACL",
  severity: "medium",
  rationale:
    "A public API hands every request of a stranger to what is behind it. A web ACL drops known attacks and floods before they cost invocations.",
  remediation: [
    'Make an aws.wafv2.WebAcl with scope "REGIONAL", and an aws.wafv2.WebAclAssociation with resourceArn: stage.arn.',
  ],
  controls: { fsbp: ["APIGateway.4"] },
  checkov: ["CKV2_AWS_29"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html",
  tokens: TOKENS.restApiStage,
  companion: families(TOKENS.webAclAssociation, TOKENS.classicWebAclAssociation),
  by: "resourceArn",
  when: (stage, _config, graph) =>
    not(
      some(graph.follow(stage, "restApi", TOKENS.restApi).found, (api) =>
        some(api.at("endpointConfiguration.types").items(), (type) => type.is("PRIVATE")),
      ),
    ),
  missing: "no web firewall stands before the API",
  required: "an aws.wafv2.WebAclAssociation with the stage's ARN",
  fix: "add new aws.wafv2.WebAclAssociation(name, { resourceArn: stage.arn, webAclArn: acl.arn })",
});
