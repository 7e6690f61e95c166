import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

const ARN = "arn:aws:fsx:eu-west-1:111122223333:file-system/fs-0123456789abcdef0";

function fileSystem(kind: "lustre" | "openZfs" | "ontap" | "windows", props: Props = {}): ExampleResource {
  const name = `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}FileSystem`;
  return {
    type: `aws:fsx/${kind}FileSystem:${name}`,
    name: "shared",
    props: { storageCapacity: 1200, ...props },
    outputs: { id: "fs-0123456789abcdef0", arn: ARN },
  };
}

const selection = (props: Props, resources: readonly string[] = []): ExampleResource => ({
  type: "aws:backup/selection:Selection",
  name: "daily",
  props: { planId: "plan", ...props },
  propertyDependencies: { resources },
});

const PERSISTENT = { deploymentType: "PERSISTENT_2" };

export const examples = defineExamples([
  {
    name: "backups of its own",
    verdict: "holds",
    resources: [fileSystem("openZfs", { deploymentType: "SINGLE_AZ_1", automaticBackupRetentionDays: 1 })],
  },
  {
    name: "Windows File Server, which makes them unasked",
    verdict: "holds",
    resources: [fileSystem("windows", { deploymentType: "MULTI_AZ_1" })],
  },
  {
    name: "Lustre with backups",
    verdict: "holds",
    resources: [fileSystem("lustre", { ...PERSISTENT, automaticBackupRetentionDays: 30 })],
  },
  {
    name: "a backup plan",
    verdict: "holds",
    resources: [fileSystem("ontap"), selection({ resources: [ARN] })],
  },
  {
    name: "a backup plan in a first preview",
    verdict: "holds",
    resources: [fileSystem("ontap"), selection({ resources: [unknownValue] }, ["shared"])],
  },
  {
    name: "a backup plan for all file systems",
    verdict: "holds",
    resources: [fileSystem("lustre", PERSISTENT), selection({ resources: ["arn:aws:fsx:*:*:file-system/*"] })],
  },
  {
    name: "a backup plan for all file systems, in a first preview",
    verdict: "holds",
    resources: [{ ...fileSystem("ontap"), outputs: {} }, selection({ resources: ["arn:aws:fsx:*:*:file-system/*"] })],
  },
  {
    name: "Lustre for scratch data",
    verdict: "not applicable",
    resources: [fileSystem("lustre", { deploymentType: "SCRATCH_2" })],
  },
  { name: "Lustre that says nothing", verdict: "not applicable", resources: [fileSystem("lustre")] },
  {
    name: "Lustre for data that stays",
    verdict: "violated",
    resources: [fileSystem("lustre", PERSISTENT)],
    says: "nothing backs up",
  },
  { name: "OpenZFS that says nothing", verdict: "violated", resources: [fileSystem("openZfs")] },
  { name: "ONTAP that says nothing", verdict: "violated", resources: [fileSystem("ontap")] },
  {
    name: "switched off",
    verdict: "violated",
    resources: [fileSystem("windows", { deploymentType: "MULTI_AZ_1", automaticBackupRetentionDays: 0 })],
  },
  {
    name: "a plan for all file systems that leaves out those of FSx",
    verdict: "violated",
    resources: [fileSystem("ontap"), selection({ resources: ["arn:aws:elasticfilesystem:*:*:file-system/*"] })],
  },
  {
    name: "a backup plan for others",
    verdict: "violated",
    resources: [fileSystem("ontap"), selection({ resources: ["arn:aws:ec2:*:*:volume/*"] })],
  },
  {
    name: "days that are not known yet",
    verdict: "undecided",
    resources: [fileSystem("ontap", { automaticBackupRetentionDays: unknownValue })],
  },
]);
