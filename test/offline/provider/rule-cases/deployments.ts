/** A violating and an obeying case of each rule of deployments, by the rule's id. */
import type { Case } from "./fixtures.ts";
import { vpc } from "./fixtures.ts";

const balancer = (advanced: object) => ({
  containerName: "api",
  containerPort: 80,
  targetGroupArn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/blue/0123456789abcdef",
  ...advanced,
});
const shift = {
  alternateTargetGroupArn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/green/0123456789abcdef",
  productionListenerRule: "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener-rule/app/a/1/2/3",
  roleArn: "arn:aws:iam::123456789012:role/shift",
};
const group = { port: 80, protocol: "HTTP", vpcId: "$vpc", targetType: "ip" };
const registered = (targetGroupArn: string) => ({
  loadBalancers: [{ containerName: "api", containerPort: 80, targetGroupArn }],
});

/** By rule id. */
export const DEPLOYMENT_CASES: Readonly<Record<string, Case>> = {
  "service-shift-needs": {
    type: "ecs.Service",
    bad: { deploymentConfiguration: { strategy: "BLUE_GREEN" }, loadBalancers: [balancer({})] },
    good: {
      deploymentConfiguration: { strategy: "BLUE_GREEN" },
      loadBalancers: [balancer({ advancedConfiguration: shift })],
    },
  },
  "service-shift-numbers": {
    type: "ecs.Service",
    bad: {
      deploymentConfiguration: { strategy: "LINEAR", linearConfiguration: { stepPercent: 2 } },
      loadBalancers: [balancer({ advancedConfiguration: shift })],
    },
    good: {
      deploymentConfiguration: { strategy: "LINEAR", linearConfiguration: { stepPercent: 3 } },
      loadBalancers: [balancer({ advancedConfiguration: shift })],
    },
  },
  "service-target-listened": {
    type: "ecs.Service",
    before: [
      vpc,
      ["lb.TargetGroup", "led", group],
      ["lb.TargetGroup", "lone", group],
      [
        "lb.Listener",
        "listener",
        {
          loadBalancerArn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/a/0123456789abcdef",
          port: 80,
          protocol: "HTTP",
          defaultActions: [{ type: "forward", targetGroupArn: "$led.arn" }],
        },
      ],
    ],
    bad: registered("$lone.arn"),
    good: registered("$led.arn"),
  },
};
