import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const rules = (name: unknown) => ({
  rules: [{ overrideAction: { none: {} }, statement: { managedRuleGroupStatement: { vendorName: "AWS", name } } }],
});
const acl = (name: unknown) =>
  resourceOf("aws:wafv2/webAcl:WebAcl", "acl")(rules(name), {
    outputs: { arn: "arn:aws:wafv2:eu-central-1:111122223333:regional/webacl/acl/1" },
  });
const association = resourceOf("aws:wafv2/webAclAssociation:WebAclAssociation", "before-it");
const BOTH = { propertyDependencies: { resourceArn: ["it"], webAclArn: ["acl"] } };
const PROPS = { resourceArn: unknownValue, webAclArn: unknownValue };
const GOOD = "AWSManagedRulesKnownBadInputsRuleSet";
const OTHER = "AWSManagedRulesCommonRuleSet";
const KINDS = [
  "lb/loadBalancer:LoadBalancer",
  "alb/loadBalancer:LoadBalancer",
  "apigateway/stage:Stage",
  "apigatewayv2/api:Api",
  "apigatewayv2/stage:Stage",
  "appsync/graphQLApi:GraphQLApi",
];
const it = (kind: string, props: Readonly<Record<string, unknown>> = {}, more = {}) =>
  resourceOf(`aws:${kind}`, "it")(props, more);
const CDN = "cloudfront/distribution:Distribution";

export const examples = defineExamples([
  ...KINDS.flatMap((kind) => [
    {
      name: `protected: ${kind}`,
      verdict: "holds" as const,
      resources: [it(kind), acl(GOOD), association(PROPS, BOTH)],
    },
    {
      name: `not protected: ${kind}`,
      verdict: "violated" as const,
      resources: [it(kind), acl(OTHER), association(PROPS, BOTH)],
      says: "web ACL acl lets through",
    },
  ]),
  {
    name: "a distribution that is protected",
    verdict: "holds",
    resources: [it(CDN, { webAclId: unknownValue }, { propertyDependencies: { webAclId: ["acl"] } }), acl(GOOD)],
  },
  {
    name: "a distribution that is not, by the ARN",
    verdict: "violated",
    resources: [it(CDN, { webAclId: "arn:aws:wafv2:eu-central-1:111122223333:regional/webacl/acl/1" }), acl(OTHER)],
  },
  { name: "no web ACL, which other policies name", verdict: "not applicable", resources: [it(CDN)] },
  {
    name: "a web ACL of another stack",
    verdict: "undecided",
    resources: [it(CDN, { webAclId: "arn:aws:wafv2:eu-central-1:111122223333:global/webacl/other/1" })],
  },
  {
    name: "an association that may be of it",
    verdict: "undecided",
    resources: [it(KINDS[0] ?? ""), acl(OTHER), association(PROPS)],
  },
]);
