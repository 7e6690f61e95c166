import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

export const policy = defineCompanionPolicy({
  name: "appsync-waf",
  title: "Public GraphQL APIs have a web ACL",
  severity: "medium",
  rationale:
    "One GraphQL request can ask for a lot. A web ACL drops known attacks and floods before they reach the resolvers.",
  remediation: [
    'Make an aws.wafv2.WebAcl with scope "REGIONAL", and an aws.wafv2.WebAclAssociation with resourceArn: api.arn.',
  ],
  controls: {},
  checkov: ["CKV2_AWS_33"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/appsync/latest/devguide/WAF-Integration.html",
  tokens: TOKENS.graphqlApi,
  companion: TOKENS.webAclAssociation,
  by: "resourceArn",
  when: (api) => not(api.at("visibility").is("PRIVATE", { absent: "GLOBAL" })),
  missing: "no web firewall stands before the API",
  required: "an aws.wafv2.WebAclAssociation with the API's ARN",
  fix: "add new aws.wafv2.WebAclAssociation(name, { resourceArn: api.arn, webAclArn: acl.arn })",
});
