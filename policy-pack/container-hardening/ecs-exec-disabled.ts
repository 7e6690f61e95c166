import { definePolicy } from "../policy/define-policy.ts";
import { LAUNCH_TOKENS, launches } from "../aws/compute/task-launches.ts";
import { TOKENS } from "../policy/tokens.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "ecs-exec-disabled",
  title: "Nobody can open a shell in a running container (ECS Exec is off)",
  severity: "medium",
  rationale:
    "ECS Exec gives whoever may call it a root shell beside the application, its credentials and its data, and needs a root file system that can be written. What runs should be what was built and reviewed.",
  remediation: [
    "Set enableExecuteCommand: false, or leave it out.",
    "Look at logs, metrics and traces instead; reproduce a fault in a task of its own, outside of production.",
  ],
  controls: { pci: ["7.2.1"], nist: ["AC-6", "AC-17", "CM-7"], soc2: ["CC6.1"], iso27001: ["A.8.2", "A.8.18"] },
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html",
  // A task set has no such switch: its service has it.
  tokens: LAUNCH_TOKENS.filter((token) => !TOKENS.taskSet.includes(token as never)),
  remediates: true,
  check(resource) {
    const places = launches(resource).map((place) => place.at("enableExecuteCommand"));
    if (places.length === 0) return notApplicable("it runs no ECS task");
    return places.map((place) =>
      judge(place.is(false, { absent: false }), {
        what: "a shell can be opened in the running containers",
        at: place,
        required: "false",
        fix: "set enableExecuteCommand: false, or leave it out",
        remedy: false,
      }),
    );
  },
});
