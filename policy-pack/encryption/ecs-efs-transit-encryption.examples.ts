import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function task(...shares: readonly unknown[]): ExampleResource {
  const volumes = shares.map((efsVolumeConfiguration, i) => ({ name: `v${i}`, efsVolumeConfiguration }));
  return { type: "aws:ecs/taskDefinition:TaskDefinition", name: "api", props: { family: "api", volumes } };
}

export const examples = defineExamples([
  {
    name: "over TLS",
    verdict: "holds",
    resources: [task({ fileSystemId: unknownValue, transitEncryption: "ENABLED" })],
  },
  {
    name: "left out, which means in the clear",
    verdict: "violated",
    resources: [task({ fileSystemId: unknownValue })],
    says: "found nothing",
  },
  {
    name: "the second of two",
    verdict: "violated",
    resources: [
      task(
        { fileSystemId: "fs-1", transitEncryption: "ENABLED" },
        { fileSystemId: "fs-2", transitEncryption: "DISABLED" },
      ),
    ],
    says: "volumes[1]",
  },
  { name: "no file system", verdict: "not applicable", resources: [task(undefined)] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [task({ fileSystemId: "fs-1", transitEncryption: unknownValue })],
  },
]);
