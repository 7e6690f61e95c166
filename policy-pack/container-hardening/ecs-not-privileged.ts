import { judgeContainers } from "../aws/compute/containers.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "ecs-not-privileged",
  title: "ECS containers are not privileged",
  severity: "critical",
  rationale:
    "A privileged container is root on its host: one flaw in one service gives every other task there, their credentials and their data.",
  remediation: [
    "Leave privileged out of the container definitions, or set it to false.",
    "Give a container the one capability that it needs (linuxParameters.capabilities.add) instead.",
  ],
  controls: {
    fsbp: ["ECS.4"],
    pci: ["2.2.1", "7.2.2"],
    nist: ["AC-6", "AC-6(10)", "CM-7", "SC-39"],
    soc2: ["CC6.1", "CC6.3"],
    iso27001: ["A.8.2", "A.8.9"],
  },
  checkov: ["CKV_AWS_334"],
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-4",
  tokens: families(TOKENS.taskDefinition, TOKENS.daemonTaskDefinition),
  check(task) {
    return judgeContainers(task, ({ name, value }) =>
      judge(not(value.at("privileged").is(true)), {
        what: `container ${name} is root on its host`,
        at: value.at("privileged"),
        required: "false",
        fix: "leave privileged out",
      }),
    );
  },
});
