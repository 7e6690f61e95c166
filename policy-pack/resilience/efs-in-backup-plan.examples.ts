import { defineExamples, unknownValue, type ExampleResource } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

const ARN = "arn:aws:elasticfilesystem:eu-west-1:111122223333:file-system/fs-0123456789abcdef0";

function fileSystem(props: Props = {}): ExampleResource {
  return {
    type: "aws:efs/fileSystem:FileSystem",
    name: "shared",
    props,
    outputs: { id: "fs-0123456789abcdef0", arn: ARN },
  };
}

function selection(props: Props, resources: readonly string[] = []): ExampleResource {
  return {
    type: "aws:backup/selection:Selection",
    name: "daily",
    props: { planId: "plan", ...props },
    propertyDependencies: { resources },
  };
}

function automatic(status: string): ExampleResource {
  return {
    type: "aws:efs/backupPolicy:BackupPolicy",
    name: "automatic",
    props: { fileSystemId: "fs-0123456789abcdef0", backupPolicy: { status } },
  };
}

const equal = (key: string, value: string) => ({ conditions: [{ stringEquals: [{ key, value }] }] });

export const examples = defineExamples([
  { name: "named by its ARN", verdict: "holds", resources: [fileSystem(), selection({ resources: [ARN] })] },
  {
    name: "named in a first preview",
    verdict: "holds",
    resources: [fileSystem(), selection({ resources: [unknownValue] }, ["shared"])],
  },
  { name: "everything", verdict: "holds", resources: [fileSystem(), selection({ resources: ["*"] })] },
  {
    name: "all file systems",
    verdict: "holds",
    resources: [fileSystem(), selection({ resources: ["arn:aws:elasticfilesystem:*:*:file-system/*"] })],
  },
  {
    name: "by a tag",
    verdict: "holds",
    resources: [
      fileSystem({ tags: { backup: "daily" } }),
      selection({ selectionTags: [{ type: "STRINGEQUALS", key: "backup", value: "daily" }] }),
    ],
  },
  {
    name: "everything with a tag",
    verdict: "holds",
    resources: [
      fileSystem({ tags: { backup: "daily" } }),
      selection({ resources: ["*"], ...equal("aws:ResourceTag/backup", "daily") }),
    ],
  },
  { name: "automatic backups", verdict: "holds", resources: [fileSystem(), automatic("ENABLED")] },
  { name: "no backups", verdict: "violated", resources: [fileSystem()], says: "aws.efs.BackupPolicy" },
  { name: "automatic backups switched off", verdict: "violated", resources: [fileSystem(), automatic("DISABLED")] },
  {
    name: "all volumes",
    verdict: "violated",
    resources: [fileSystem(), selection({ resources: ["arn:aws:ec2:*:*:volume/*"] })],
  },
  {
    name: "everything but this one",
    verdict: "violated",
    resources: [fileSystem(), selection({ resources: ["*"], notResources: [ARN] })],
  },
  {
    name: "another one alone, in a first preview",
    verdict: "violated",
    resources: [
      fileSystem(),
      { type: "aws:efs/fileSystem:FileSystem", name: "other", props: {} },
      selection({ resources: [unknownValue] }, ["other"]),
      {
        ...automatic("ENABLED"),
        props: { fileSystemId: unknownValue },
        propertyDependencies: { fileSystemId: ["other"] },
      },
    ],
  },
  {
    name: "a tag that it has not",
    verdict: "violated",
    resources: [
      fileSystem({ tags: { backup: "weekly" } }),
      selection({ selectionTags: [{ type: "STRINGEQUALS", key: "backup", value: "daily" }] }),
    ],
  },
  {
    name: "everything with a tag that it has not",
    verdict: "violated",
    resources: [fileSystem(), selection({ resources: ["*"], ...equal("aws:ResourceTag/backup", "daily") })],
  },
  {
    name: "another operator",
    verdict: "undecided",
    resources: [
      fileSystem(),
      selection({
        resources: ["*"],
        conditions: [{ stringNotEquals: [{ key: "aws:ResourceTag/backup", value: "no" }] }],
      }),
    ],
  },
  {
    name: "resources that are not known yet",
    verdict: "undecided",
    resources: [fileSystem(), selection({ resources: unknownValue })],
  },
]);
