import { integer, texts } from "../policy/config.ts";
import { type Container, judgeContainers, runsWindows } from "../aws/compute/containers.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, or, type Truth } from "../policy/truth.ts";
import { holds, judge, type Verdict } from "../policy/verdict.ts";

/** `user` is `name`, `uid`, `name:group`, `uid:gid` or a mixture; the group of root alone gives no privilege. */
function isUnprivileged(text: string, minimumUserId: number): boolean {
  const user = text.split(":")[0]?.trim() ?? "";
  if (/^\d+$/.test(user)) return Number(user) >= minimumUserId;
  // Which number a name stands for only the image knows.
  return user !== "" && user.toLowerCase() !== "root" && minimumUserId <= 1;
}

function isOrdinaryOnWindows(text: string): boolean {
  return !/^(.*\\)?(ContainerAdministrator|Administrator|SYSTEM)$/i.test(text.trim());
}

function judgeUser({ name, value }: Container, windows: Truth, minimumUserId: number): Verdict {
  const user = value.at("user");
  const onLinux = user.matches((text) => isUnprivileged(text, minimumUserId));
  const fine = or(and(windows, user.matches(isOrdinaryOnWindows)), and(not(windows), onLinux));
  return judge(fine, {
    what: `container ${name} runs as root, or as whom its image says`,
    at: user,
    required: minimumUserId > 1 ? `the number of a user, ${minimumUserId} or above` : "a user other than root",
    fix: 'set user: "10001:10001" in the container definition, and let the image own its files so ("ContainerUser" on Windows)',
  });
}

export const policy = definePolicy({
  name: "ecs-non-root",
  title: "ECS containers run as a user other than root",
  severity: "high",
  rationale:
    "Root in a container is root to every flaw of the kernel and the runtime that leads out of it, and may change whatever the image holds. A user without privileges makes an intruder begin at the bottom.",
  remediation: [
    'Set user: "10001:10001" (any number that no user of the host has) in every container definition.',
    "Build the image so that this user owns what the application writes, and listen on a port of 1024 or above.",
    "Name containers that cannot do without root (a FireLens log router) in the setting exceptContainers.",
  ],
  controls: {
    fsbp: ["ECS.20", "ECS.21"],
    pci: ["7.2.2"],
    nist: ["AC-6", "AC-6(10)", "CM-7"],
    soc2: ["CC6.1", "CC6.3"],
    iso27001: ["A.8.2", "A.8.9"],
  },
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html",
  tokens: families(TOKENS.taskDefinition, TOKENS.daemonTaskDefinition),
  settings: {
    minimumUserId: integer(1, "The lowest user id; above 1 the user must be given as a number", { minimum: 1 }),
    exceptContainers: texts([], "Names of containers that may run as root"),
  },
  check(task, { minimumUserId, exceptContainers }) {
    const windows = runsWindows(task);
    return judgeContainers(task, (container) =>
      exceptContainers.includes(container.name) ? holds : judgeUser(container, windows, minimumUserId),
    );
  },
});
