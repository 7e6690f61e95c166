import { flag, texts } from "../policy/config.ts";
import { type Container, judgeLinuxContainers } from "../aws/compute/containers.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { every, not, some } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { combine, judge, type Verdict } from "../policy/verdict.ts";

interface Options {
  readonly allowedCapabilities: readonly string[];
  readonly initProcess: boolean;
}

/** The name of a list at its place: `drop` in JSON, `drops` in blocks. */
function nameOf(place: Value): string {
  return place.path.split(".").at(-1) ?? "";
}

/** `CAP_NET_ADMIN` and `NET_ADMIN` are one. */
function plain(capability: string): string {
  return capability.toUpperCase().replace(/^CAP_/, "");
}

function judgeContainer({ name, value, list }: Container, { allowedCapabilities, initProcess }: Options): Verdict {
  const linux = value.at("linuxParameters");
  const dropped = list("linuxParameters.capabilities.drop");
  const added = list("linuxParameters.capabilities.add");
  const allowed = allowedCapabilities.map(plain);
  const verdicts = [
    judge(
      some(dropped.items(), (item) => item.matches((text) => plain(text) === "ALL")),
      {
        what: `container ${name} keeps Linux capabilities`,
        at: dropped,
        found: dropped.isAbsent ? "nothing, which keeps the fourteen of Docker" : undefined,
        required: "ALL",
        fix: `set linuxParameters: { capabilities: { ${nameOf(dropped)}: ["ALL"] } }`,
      },
    ),
    judge(
      every(added.items(), (item) => item.matches((text) => allowed.includes(plain(text)))),
      {
        what: `container ${name} gets Linux capabilities`,
        at: added,
        required: allowed.length > 0 ? `none but ${allowed.join(", ")}` : "none",
        fix: `leave capabilities.${nameOf(added)} out, or name the capability in the setting allowedCapabilities`,
      },
    ),
  ];
  const init = judge(not(linux.at("initProcessEnabled").is(false, { absent: false })), {
    what: `container ${name} has no init process, so that dead processes stay`,
    at: linux.at("initProcessEnabled"),
    required: "true",
    fix: "set linuxParameters: { initProcessEnabled: true }",
  });
  return combine(initProcess ? [...verdicts, init] : verdicts);
}

export const policy = definePolicy({
  name: "ecs-drop-capabilities",
  title: "ECS containers drop all Linux capabilities",
  severity: "medium",
  rationale:
    "Capabilities are root in slices: to forge packets, to change owners, to trace other processes. A service that listens on a port of 1024 or above needs none of the fourteen that a container has unless told otherwise.",
  remediation: [
    'Set linuxParameters: { capabilities: { drop: ["ALL"] } } in every container definition.',
    "Where a program really needs one, add it by name and list it in the setting allowedCapabilities.",
  ],
  controls: {
    pci: ["7.2.2"],
    nist: ["AC-6", "AC-6(1)", "CM-7"],
    soc2: ["CC6.1", "CC6.3"],
    iso27001: ["A.8.2", "A.8.9"],
  },
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html",
  tokens: families(TOKENS.taskDefinition, TOKENS.daemonTaskDefinition),
  settings: {
    allowedCapabilities: texts([], "Capabilities that a container may add again: NET_BIND_SERVICE"),
    initProcess: flag(false, "Require linuxParameters.initProcessEnabled too"),
  },
  check(task, options) {
    return judgeLinuxContainers(task, (container) => judgeContainer(container, options));
  },
});
