import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function recipe(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:imagebuilder/imageRecipe:ImageRecipe", name: "recipe", props } as const;
}

function containers(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:imagebuilder/containerRecipe:ContainerRecipe", name: "containers", props } as const;
}

export const examples = defineExamples([
  {
    name: "a key of one's own",
    verdict: "holds",
    resources: [
      recipe({ blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: "true", kmsKeyId: KEY } }] }),
    ],
  },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [
      recipe({
        blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: "true", kmsKeyId: unknownValue } }],
      }),
    ],
  },
  {
    name: "no key",
    verdict: "violated",
    resources: [recipe({ blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: "true" } }] })],
  },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [
      recipe({
        blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: "true", kmsKeyId: "alias/aws/service" } }],
      }),
    ],
  },
  {
    name: "encryption: switched on",
    verdict: "holds",
    resources: [recipe({ blockDeviceMappings: [{ ebs: { kmsKeyId: KEY, encrypted: true } }] })],
  },
  {
    name: "encryption: switched off",
    verdict: "violated",
    resources: [recipe({ blockDeviceMappings: [{ ebs: { kmsKeyId: KEY, encrypted: false } }] })],
  },
  {
    name: "encryption: AWS's default",
    verdict: "violated",
    resources: [recipe({ blockDeviceMappings: [{ ebs: { kmsKeyId: KEY } }] })],
  },
  {
    name: "encryption: a switch that is not known yet",
    verdict: "undecided",
    resources: [recipe({ blockDeviceMappings: [{ ebs: { kmsKeyId: KEY, encrypted: unknownValue } }] })],
  },
  {
    name: "a disk of the instance itself",
    verdict: "holds",
    resources: [recipe({ blockDeviceMappings: [{ virtualName: "ephemeral0" }] })],
  },
  {
    name: "the machine that builds containers",
    verdict: "violated",
    resources: [containers({ instanceConfiguration: { blockDeviceMappings: [{ ebs: { encrypted: "true" } }] } })],
  },
]);
