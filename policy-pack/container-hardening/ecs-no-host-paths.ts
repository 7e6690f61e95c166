import { texts } from "../policy/config.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS, families } from "../policy/tokens.ts";
import { every, not, type Truth } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

import { posix } from "node:path";

const REFUSED = [
  "/",
  "/etc",
  "/root",
  "/home",
  "/proc",
  "/sys",
  "/dev",
  "/boot",
  "/var/run",
  "/run",
  "/var/lib/docker",
  "/var/lib/ecs",
  "/var/lib/containerd",
];

/** The path is one of these folders, or below one; everything is below `/`, which counts by itself only. */
function isWithin(path: string, folders: readonly string[]): boolean {
  const whole = posix.normalize(path).replace(/(.)\/$/, "$1");
  return folders.some((folder) => whole === folder || whole.startsWith(`${folder}/`));
}

/** A folder of the host that is not one of these, nor below one. */
function isOther(path: Value, refused: readonly string[]): Truth {
  return not(path.matches((text) => isWithin(text, refused)));
}

export const policy = definePropertyPolicy({
  name: "ecs-no-host-paths",
  title: "ECS tasks mount nothing of their host that rules it",
  severity: "high",
  rationale:
    "With the socket of Docker, or the root of the host's file system, a container starts others as it likes, reads the credentials of every task and changes the host: it is root there.",
  remediation: [
    "Use a volume without hostPath, or one in EFS.",
    "Where an agent must see the host, run it on machines of its own, and except its task.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html",
  preset: "strict",
  tokens: families(TOKENS.taskDefinition, TOKENS.daemonTaskDefinition),
  settings: {
    refused: texts(REFUSED, "Folders of the host that no task mounts, nor anything below them but of /home and /"),
  },
  demands: ({ refused }) => {
    const demand = {
      each: "volumes",
      what: "the task mounts what rules its host",
      required: `nothing of ${refused.join(", ")}`,
    };
    return [
      {
        ...demand,
        tokens: TOKENS.taskDefinition,
        path: "hostPath",
        must: (path) => isOther(path, refused),
        fix: "leave hostPath out, or mount a folder of the task's own",
      },
      {
        ...demand,
        tokens: TOKENS.daemonTaskDefinition,
        path: "hosts",
        must: (hosts) => every(hosts.items(), (host) => isOther(host.at("sourcePath"), refused)),
        fix: "leave hosts out, or set sourcePath to a folder of the daemon's own",
      },
    ];
  },
});
