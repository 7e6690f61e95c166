import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

function balancer(props: Readonly<Record<string, unknown>>, family = "lb"): ExampleResource {
  return { type: `aws:${family}/loadBalancer:LoadBalancer`, name: "front", props, outputs: { arn: ARN } };
}

const ARN = "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/front/50dc6c495c0c9188";

function association(resourceArn: unknown, dependencies: readonly string[] = [], module = "wafv2"): ExampleResource {
  return {
    type: `aws:${module}/webAclAssociation:WebAclAssociation`,
    name: "guard",
    props: { resourceArn, [module === "wafv2" ? "webAclArn" : "webAclId"]: unknownValue },
    propertyDependencies: { resourceArn: dependencies },
  };
}

export const examples = defineExamples([
  {
    name: "a web ACL, by a reference that is not known yet",
    verdict: "holds",
    resources: [balancer({ internal: false }), association(unknownValue, ["front"])],
  },
  { name: "a web ACL, by ARN", verdict: "holds", resources: [balancer({}, "alb"), association(ARN)] },
  {
    name: "a web ACL of AWS WAF Classic",
    verdict: "holds",
    resources: [balancer({}), association(unknownValue, ["front"], "wafregional")],
  },
  {
    name: "an internal load balancer",
    verdict: "not applicable",
    resources: [balancer({ internal: true })],
  },
  {
    name: "a network load balancer",
    verdict: "not applicable",
    resources: [balancer({ loadBalancerType: "network" })],
  },
  {
    name: "a public load balancer without",
    verdict: "violated",
    resources: [balancer({})],
    says: "WebAclAssociation",
  },
  {
    name: "the web ACL of another",
    verdict: "violated",
    resources: [balancer({}, "alb"), association(`${ARN}0`)],
  },
  {
    name: "an internal one, where the config asks for it",
    verdict: "violated",
    resources: [balancer({ internal: true })],
    config: { internal: true },
  },
  {
    name: "a web ACL of something that is not known yet",
    verdict: "undecided",
    resources: [balancer({}), association(unknownValue)],
  },
]);
