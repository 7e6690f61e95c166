/** Rules of ECS Exec: what ECS needs to open and to record a shell in a container. */
import type { Failure } from "../provider.ts";
import { asMap, asString, isGiven } from "../values.ts";
import { failIf } from "./rule.ts";
import type { Rule, RuleSubject } from "./rule.ts";

const TASK = "aws:ecs/taskDefinition:TaskDefinition";

function taskRole({ inputs, simulation }: RuleSubject): readonly Failure[] {
  if (inputs["enableExecuteCommand"] !== true) return [];
  const arn = asString(inputs["taskDefinition"]);
  const task = arn === undefined ? undefined : simulation.byId([TASK], arn);
  return failIf(
    task !== undefined && !isGiven(task.inputs["taskRoleArn"]),
    "enableExecuteCommand",
    "found a task definition without taskRoleArn, but the agent opens its channels with the task's role",
  );
}

function whereRecorded({ inputs }: RuleSubject): readonly Failure[] {
  const command = asMap(asMap(inputs["configuration"])["executeCommandConfiguration"]);
  const overrides = asString(command["logging"]) === "OVERRIDE";
  const property = "configuration.executeCommandConfiguration.logConfiguration";
  return [
    ...failIf(
      overrides && !isGiven(command["logConfiguration"]),
      property,
      "found none with logging OVERRIDE, but it is required",
    ),
    ...failIf(
      isGiven(command["logging"]) && !overrides && isGiven(command["logConfiguration"]),
      property,
      `found one with logging ${asString(command["logging"])}, allowed: with OVERRIDE only`,
    ),
  ];
}

/** The rules of this theme. */
export const SESSION_RULES: readonly Rule[] = [
  {
    id: "exec-task-role",
    title: "A service with ECS Exec has tasks with a role",
    source: "Amazon ECS Developer Guide: Monitor Amazon ECS containers with ECS Exec (prerequisites)",
    tokens: ["aws:ecs/service:Service"],
    check: taskRole,
  },
  {
    id: "exec-logging",
    title: "A cluster that records shells by OVERRIDE says where",
    source: "Amazon ECS API: ExecuteCommandConfiguration",
    tokens: ["aws:ecs/cluster:Cluster"],
    check: whereRecorded,
  },
];
