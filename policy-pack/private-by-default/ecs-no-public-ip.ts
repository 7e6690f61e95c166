import { definePolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

/** Where each kind of resource that starts tasks says whether they get a public address. */
const PLACES = [
  "networkConfiguration.assignPublicIp",
  "ecsTarget.networkConfiguration.assignPublicIp",
  "target.ecsParameters.networkConfiguration.assignPublicIp",
  "targetParameters.ecsTaskParameters.networkConfiguration.awsVpcConfiguration.assignPublicIp",
] as const;

export const policy = definePolicy({
  name: "ecs-no-public-ip",
  title: "ECS tasks get no public address",
  severity: "high",
  rationale:
    "A task with a public address is reachable as soon as one security-group rule is wrong, and can send data anywhere. Private subnets with VPC endpoints give it all that it needs.",
  remediation: [
    "Set networkConfiguration.assignPublicIp to false and place the tasks in private subnets.",
    "Give them VPC endpoints for ECR, S3, CloudWatch Logs and Secrets Manager.",
  ],
  controls: {
    fsbp: ["ECS.2", "ECS.16"],
    pci: ["1.4.4"],
    nist: ["AC-4", "SC-7"],
    soc2: ["CC6.6"],
    iso27001: ["A.8.20", "A.8.22"],
  },
  checkov: ["CKV_AWS_333"],
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html",
  tokens: families(TOKENS.service, TOKENS.taskSet, TOKENS.eventTarget, TOKENS.schedule, TOKENS.pipe),
  check(resource) {
    return PLACES.map((path) => {
      const place = resource.at(path);
      const isEnabled = place.matches((text) => /^enabled$/i.test(text));
      return judge(not(or(place.is(true), isEnabled)), {
        what: "tasks get a public address",
        at: place,
        required: "false",
        fix: "set assignPublicIp: false and use private subnets",
      });
    });
  },
});
