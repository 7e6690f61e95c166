import { definePropertyPolicy, isNoneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "ecs-exec-logged",
  title: "What is typed in a container through ECS Exec is logged",
  severity: "medium",
  rationale:
    "A shell in a running container can do all that the application may. With logging off, nobody can say later who did what there.",
  remediation: [
    "Leave configuration.executeCommandConfiguration.logging at DEFAULT, which uses the log driver of the task, or set OVERRIDE with a log group of its own.",
  ],
  controls: {},
  checkov: ["CKV_AWS_223"],
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html#ecs-exec-logging",
  demands: [
    {
      tokens: TOKENS.cluster,
      path: "configuration.executeCommandConfiguration.logging",
      must: isNoneOf(["NONE"]),
      what: "commands in running containers leave no trace",
      required: "DEFAULT or OVERRIDE",
      fix: 'set configuration.executeCommandConfiguration.logging: "DEFAULT"',
    },
  ],
});
