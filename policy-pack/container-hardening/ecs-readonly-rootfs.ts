import { texts } from "../policy/config.ts";
import { judgeLinuxContainers } from "../aws/compute/containers.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { holds, judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "ecs-readonly-rootfs",
  title: "ECS containers cannot write to their root file system",
  severity: "high",
  rationale:
    "Whoever breaks into a container brings tools, and changes the program so as to stay. On a root file system that is read-only there is no place for either: what runs is what was built.",
  remediation: [
    "Set readonlyRootFilesystem: true in every container definition.",
    "Mount a volume where the application must write (/tmp): a task volume, or linuxParameters.tmpfs on EC2.",
    "Name containers that cannot do without in the setting exceptContainers.",
  ],
  controls: {
    fsbp: ["ECS.5"],
    pci: ["2.2.1"],
    nist: ["AC-3(7)", "AC-6", "CM-5"],
    soc2: ["CC6.8"],
    iso27001: ["A.8.9", "A.8.19"],
  },
  checkov: ["CKV_AWS_336"],
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-5",
  tokens: families(TOKENS.taskDefinition, TOKENS.daemonTaskDefinition),
  settings: { exceptContainers: texts([], "Names of containers that may write to their root file system") },
  check(task, { exceptContainers }) {
    return judgeLinuxContainers(task, ({ name, value }) => {
      if (exceptContainers.includes(name)) return holds;
      return judge(value.at("readonlyRootFilesystem").is(true, { absent: false }), {
        what: `container ${name} can change its own program`,
        at: value.at("readonlyRootFilesystem"),
        required: "true",
        fix: "set readonlyRootFilesystem: true, with a volume for what must be written",
      });
    });
  },
});
