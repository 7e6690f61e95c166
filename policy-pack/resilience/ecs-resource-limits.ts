import { flag, integer } from "../policy/config.ts";
import { judgeContainers } from "../aws/compute/containers.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { type Truth, yes } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { combine, judge, type Verdict } from "../policy/verdict.ts";

/** CPU units of a text as ECS takes it: `512`, `.5 vCPU`; not a number where it is none. */
function cpuUnits(text: string): number {
  const cores = /^\s*([\d.]+)\s*vcpu\s*$/i.exec(text);
  return cores ? Number(cores[1]) * 1024 : Number(text);
}

/** MiB of a text as ECS takes it: `1024`, `1 GB`; not a number where it is none. */
function mebibytes(text: string): number {
  const gigabytes = /^\s*([\d.]+)\s*gb\s*$/i.exec(text);
  return gigabytes ? Number(gigabytes[1]) * 1024 : Number(text);
}

/** A limit is given; one that is not known yet counts. */
function isGiven(limit: Value, read: (text: string) => number): Truth {
  return limit.isUnknown ? yes : limit.matches((text) => read(text) > 0);
}

function within(limit: Value, read: (text: string) => number, most: number, unit: string): Verdict {
  if (most === 0 || limit.isAbsent) return combine([]);
  return judge(
    limit.matches((text) => read(text) <= most),
    {
      what: "the task may use more than is allowed",
      at: limit,
      required: `at most ${most} ${unit}`,
      fix: `set ${limit.path}: "${most}", or raise the limit in the policy config`,
    },
  );
}

function limited(place: Value, name: string, key: "cpu" | "memory"): Verdict {
  const limit = place.at(key);
  return judge(isGiven(limit, Number), {
    what: `nothing limits the ${key === "cpu" ? "CPU" : "memory"} of container ${name}`,
    at: limit,
    required: key === "cpu" ? "CPU units" : "MiB (memoryReservation is no limit)",
    fix: `set ${key} in the task definition, or in the container`,
  });
}

export const policy = definePolicy({
  name: "ecs-resource-limits",
  title: "ECS tasks have limits of CPU and memory",
  severity: "medium",
  rationale:
    "A task without a limit takes the memory and CPU of everything beside it when it leaks or is attacked: a fault of one service becomes one of all.",
  remediation: [
    "Set cpu and memory in the task definition, which Fargate requires and EC2 takes too.",
    "Or set memory and cpu in every container; memoryReservation is a wish and no limit.",
  ],
  controls: { nist: ["SC-5", "SC-6"], soc2: ["A1.1"], iso27001: ["A.8.6"] },
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html",
  tokens: families(TOKENS.taskDefinition, TOKENS.daemonTaskDefinition),
  settings: {
    maxCpuUnits: integer(0, "The most CPU units that a task may have (1024 are one vCPU); 0: any number", {
      minimum: 0,
    }),
    maxMemoryMiB: integer(0, "The most memory that a task may have, in MiB; 0: any", { minimum: 0 }),
    containers: flag(false, "Require limits of every container too, beside those of the task"),
  },
  check(task, { maxCpuUnits, maxMemoryMiB, containers }) {
    const [cpu, memory] = [task.at("cpu"), task.at("memory")];
    const needed = (["cpu", "memory"] as const).filter((key) => {
      const ofTask = isGiven(task.at(key), key === "cpu" ? cpuUnits : mebibytes).answer === "yes";
      return containers || !ofTask;
    });
    return [
      within(cpu, cpuUnits, maxCpuUnits, "CPU units"),
      within(memory, mebibytes, maxMemoryMiB, "MiB"),
      ...(needed.length === 0
        ? []
        : [judgeContainers(task, ({ name, value }) => combine(needed.map((key) => limited(value, name, key))))]),
    ];
  },
});
