import { defineExamples, unknownValue, type ExampleResource } from "../policy/examples.ts";

const bucket: ExampleResource = {
  type: "aws:s3/bucket:Bucket",
  name: "inbox",
  props: {},
  outputs: { id: "inbox-4a1c" },
};

function notification(props: Readonly<Record<string, unknown>>): ExampleResource {
  const type = "aws:s3/bucketNotification:BucketNotification";
  return { type, name: "inbox-events", props: { bucket: "inbox-4a1c", ...props } };
}

export const examples = defineExamples([
  { name: "to EventBridge", verdict: "holds", resources: [bucket, notification({ eventbridge: true })] },
  ...["lambdaFunctions", "queues", "topics"].map((receivers) => ({
    name: `to ${receivers}`,
    verdict: "holds" as const,
    resources: [bucket, notification({ [receivers]: [{ events: ["s3:ObjectRemoved:*"] }] })],
  })),
  { name: "nobody is told", verdict: "violated", resources: [bucket], says: "nobody is told" },
  {
    name: "a notification to nobody",
    verdict: "violated",
    resources: [bucket, notification({ eventbridge: false, queues: [] })],
    says: "the bucket's notification tells nobody",
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [bucket, notification({ eventbridge: unknownValue })],
  },
]);
