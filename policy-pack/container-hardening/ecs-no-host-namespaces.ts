import { definePropertyPolicy, isNoneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

const DEMAND = {
  tokens: TOKENS.taskDefinition,
  must: isNoneOf(["host"]),
  required: '"task", or nothing',
};

export const policy = definePropertyPolicy({
  name: "ecs-no-host-namespaces",
  title: "ECS tasks share no processes and no memory with their host",
  severity: "high",
  rationale:
    "A container that sees the processes or the shared memory of its host sees those of every other task there, their credentials and their data, and may end them.",
  remediation: ['Leave pidMode and ipcMode out, or set "task".'],
  controls: { fsbp: ["ECS.3"] },
  checkov: ["CKV_AWS_335"],
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-3",
  demands: [
    { ...DEMAND, path: "pidMode", what: "the task shares the processes of its host", fix: "leave pidMode out" },
    { ...DEMAND, path: "ipcMode", what: "the task shares the memory of its host", fix: "leave ipcMode out" },
  ],
});
