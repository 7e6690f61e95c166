import { defineExamples, unknownValue, type ExampleResource } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

const volume = (props: Props = {}): ExampleResource => ({ type: "aws:ebs/volume:Volume", name: "data", props });

function selection(props: Props, resources: readonly string[] = []): ExampleResource {
  return {
    type: "aws:backup/selection:Selection",
    name: "daily",
    props: { planId: "plan", ...props },
    propertyDependencies: { resources },
  };
}

function lifecycle(targetTags: unknown): ExampleResource {
  return {
    type: "aws:dlm/lifecyclePolicy:LifecyclePolicy",
    name: "snapshots",
    props: { policyDetails: { targetTags } },
  };
}

const daily = { tags: { backup: "daily" } };

export const examples = defineExamples([
  { name: "named", verdict: "holds", resources: [volume(), selection({ resources: [unknownValue] }, ["data"])] },
  {
    name: "all volumes",
    verdict: "holds",
    resources: [volume(), selection({ resources: ["arn:aws:ec2:*:*:volume/*"] })],
  },
  { name: "snapshots by a tag", verdict: "holds", resources: [volume(daily), lifecycle({ backup: "daily" })] },
  { name: "no backups", verdict: "violated", resources: [volume()], says: "aws.backup.Selection" },
  { name: "snapshots of others", verdict: "violated", resources: [volume(daily), lifecycle({ backup: "weekly" })] },
  {
    name: "all machines",
    verdict: "violated",
    resources: [volume(), selection({ resources: ["arn:aws:ec2:*:*:instance/*"] })],
  },
  { name: "tags that are not known yet", verdict: "undecided", resources: [volume(daily), lifecycle(unknownValue)] },
  {
    name: "a tag that is not known yet",
    verdict: "undecided",
    resources: [volume(daily), lifecycle({ backup: unknownValue })],
  },
]);
