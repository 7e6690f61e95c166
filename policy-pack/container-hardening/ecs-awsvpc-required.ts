import { flag } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, no, not, some } from "../policy/truth.ts";
import { combine, judge, notApplicable, whereConcerned } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "ecs-awsvpc-required",
  title: "ECS tasks have a network interface of their own (awsvpc)",
  severity: "medium",
  rationale:
    "In the modes bridge and host all tasks of an instance share its address and its security groups, so that no rule can tell one service from another, and in host mode a container sees the ports of the others.",
  remediation: [
    'Set networkMode: "awsvpc" in the task definition.',
    "Give the service networkConfiguration with private subnets and a security group of its own.",
  ],
  controls: {
    fsbp: ["ECS.17"],
    pci: ["1.4.1"],
    nist: ["AC-4", "SC-7"],
    soc2: ["CC6.6"],
    iso27001: ["A.8.20", "A.8.22"],
  },
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html",
  tokens: TOKENS.taskDefinition,
  settings: {
    requireFargate: flag(false, "Require also that the task definition is made for Fargate"),
  },
  check(taskDefinition, { requireFargate }) {
    const compatibilities = taskDefinition.at("requiresCompatibilities");
    const made = compatibilities.items();
    const elsewhere = and(...made.map((item) => item.is("EXTERNAL")));
    if (made.length > 0 && elsewhere.answer === "yes") {
      return notApplicable("tasks outside of AWS (ECS Anywhere) have no VPC");
    }
    const mode = judge(taskDefinition.at("networkMode").is("awsvpc", { absent: "bridge" }), {
      what: "the tasks share the network of the instance that they run on",
      at: taskDefinition.at("networkMode"),
      ...(taskDefinition.at("networkMode").isAbsent ? { found: "bridge, ECS's default" } : {}),
      required: "awsvpc",
      fix: 'set networkMode: "awsvpc"',
    });
    const open = made.length === 0 ? no : elsewhere;
    if (!requireFargate) return whereConcerned(not(open), mode);
    const fargate = judge(
      some(made, (item) => item.is("FARGATE")),
      {
        what: "the task definition is not made for Fargate",
        at: compatibilities,
        required: '["FARGATE"]',
        fix: 'set requiresCompatibilities: ["FARGATE"]',
      },
    );
    return whereConcerned(not(open), combine([mode, fargate]));
  },
});
