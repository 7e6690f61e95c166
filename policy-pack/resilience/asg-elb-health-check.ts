import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or, truth, unknown, type Truth } from "../policy/truth.ts";
import { judge, notApplicable, undecided } from "../policy/verdict.ts";

/** Whether a load balancer sends requests to the group, in whichever form that is said. */
function isAttached(group: Resource, graph: Graph): Truth {
  const inline = ["targetGroupArns", "loadBalancers", "trafficSources"].map((key) => group.at(key).set());
  const beside = [TOKENS.autoscalingAttachment, TOKENS.trafficSource].map((tokens) =>
    graph.companions(group, tokens, "autoscalingGroupName"),
  );
  return or(
    ...inline,
    truth(beside.some(({ found }) => found.length > 0)),
    ...beside.flatMap(({ maybe }) => maybe.map((one) => unknown(`${one.name}: autoscalingGroupName`))),
  );
}

export const policy = defineGraphPolicy({
  name: "asg-elb-health-check",
  title: "Auto Scaling groups behind a load balancer replace what fails its health check",
  severity: "low",
  rationale:
    "EC2 only sees whether the machine is up. One whose application hangs gets no requests from the load balancer, and is never replaced: in the end none is left.",
  remediation: ['Set healthCheckType: "ELB", with a healthCheckGracePeriod as long as the application needs to start.'],
  controls: { fsbp: ["AutoScaling.1"] },
  checkov: ["CKV2_AWS_15"],
  url: "https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-add-elb-healthcheck.html",
  tokens: TOKENS.autoscalingGroup,
  check(group, _config, graph) {
    const attached = isAttached(group, graph);
    if (attached.answer === "no") return notApplicable("no load balancer is in front of it");
    const place = group.at("healthCheckType");
    const verdict = judge(
      place.matches((text) => /\b(ELB|VPC_LATTICE)\b/.test(text), { absent: "EC2" }),
      {
        what: "machines that fail the health check of the load balancer are not replaced",
        at: place,
        required: "ELB",
        fix: 'set healthCheckType: "ELB"',
      },
    );
    return verdict.kind === "violated" && attached.answer === "unknown"
      ? undecided(attached.path, attached.why)
      : verdict;
  },
});
