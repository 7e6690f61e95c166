import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function task(...volumes: readonly unknown[]): ExampleResource {
  return { type: "aws:ecs/taskDefinition:TaskDefinition", name: "api", props: { family: "api", volumes } };
}

function daemon(...volumes: readonly unknown[]): ExampleResource {
  return {
    type: "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition",
    name: "agent",
    props: { family: "agent", volumes },
  };
}

export const examples = defineExamples([
  {
    name: "volumes of its own",
    verdict: "holds",
    resources: [task({ name: "tmp" }, { name: "files", efsVolumeConfiguration: { fileSystemId: "fs-1" } })],
  },
  { name: "a folder for data", verdict: "holds", resources: [task({ name: "data", hostPath: "/srv/data" })] },
  { name: "a name that begins alike", verdict: "holds", resources: [task({ name: "data", hostPath: "/etcetera" })] },
  { name: "the folder /", verdict: "violated", resources: [task({ name: "host", hostPath: "/" })] },
  { name: "the folder /etc", verdict: "violated", resources: [task({ name: "host", hostPath: "/etc" })] },
  { name: "the folder /root", verdict: "violated", resources: [task({ name: "host", hostPath: "/root" })] },
  { name: "the folder /home", verdict: "violated", resources: [task({ name: "host", hostPath: "/home" })] },
  { name: "the folder /proc", verdict: "violated", resources: [task({ name: "host", hostPath: "/proc" })] },
  { name: "the folder /sys", verdict: "violated", resources: [task({ name: "host", hostPath: "/sys" })] },
  { name: "the folder /dev", verdict: "violated", resources: [task({ name: "host", hostPath: "/dev" })] },
  { name: "the folder /boot", verdict: "violated", resources: [task({ name: "host", hostPath: "/boot" })] },
  { name: "the folder /var/run", verdict: "violated", resources: [task({ name: "host", hostPath: "/var/run" })] },
  { name: "the folder /run", verdict: "violated", resources: [task({ name: "host", hostPath: "/run" })] },
  {
    name: "the folder /var/lib/docker",
    verdict: "violated",
    resources: [task({ name: "host", hostPath: "/var/lib/docker" })],
  },
  {
    name: "the folder /var/lib/ecs",
    verdict: "violated",
    resources: [task({ name: "host", hostPath: "/var/lib/ecs" })],
  },
  {
    name: "the folder /var/lib/containerd",
    verdict: "violated",
    resources: [task({ name: "host", hostPath: "/var/lib/containerd" })],
  },
  {
    name: "the socket of Docker",
    verdict: "violated",
    resources: [task({ name: "docker", hostPath: "/var/run/docker.sock" })],
    says: "docker.sock",
  },
  {
    name: "the second volume, written in another way",
    verdict: "violated",
    resources: [task({ name: "tmp" }, { name: "etc", hostPath: "//etc/" })],
    says: "volumes[1].hostPath",
  },
  { name: "a way back up", verdict: "violated", resources: [task({ name: "etc", hostPath: "/srv/../etc" })] },
  {
    name: "a daemon of every machine",
    verdict: "violated",
    resources: [daemon({ name: "root", hosts: [{ sourcePath: "/" }] })],
    says: "volumes[0].hosts",
  },
  {
    name: "a daemon with a folder of its own",
    verdict: "holds",
    resources: [daemon({ name: "data", hosts: [{ sourcePath: "/srv/data" }] }, { name: "tmp" })],
  },
  {
    name: "a daemon with a folder that is not known yet",
    verdict: "undecided",
    resources: [daemon({ name: "data", hosts: [{ sourcePath: unknownValue }] })],
  },
  {
    name: "a folder that the config refuses",
    verdict: "violated",
    resources: [task({ name: "data", hostPath: "/srv/data/a" })],
    config: { refused: ["/srv"] },
  },
  {
    name: "a path that is not known yet",
    verdict: "undecided",
    resources: [task({ name: "data", hostPath: unknownValue })],
  },
]);
