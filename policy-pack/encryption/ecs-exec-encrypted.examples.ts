import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function cluster(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:ecs/cluster:Cluster", name: "api", props };
}

function exec(executeCommandConfiguration: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { configuration: { executeCommandConfiguration } };
}

export const examples = defineExamples([
  {
    name: "a key, and logs to the task's driver",
    verdict: "holds",
    resources: [cluster(exec({ kmsKeyId: unknownValue }))],
  },
  {
    name: "a key, and an encrypted log group",
    verdict: "holds",
    resources: [
      cluster(
        exec({ kmsKeyId: unknownValue, logging: "OVERRIDE", logConfiguration: { cloudWatchEncryptionEnabled: true } }),
      ),
    ],
  },
  {
    name: "a key, and an encrypted bucket",
    verdict: "holds",
    resources: [
      cluster(
        exec({ kmsKeyId: unknownValue, logging: "OVERRIDE", logConfiguration: { s3BucketEncryptionEnabled: true } }),
      ),
    ],
  },
  {
    name: "no key",
    verdict: "violated",
    resources: [cluster(exec({ logging: "DEFAULT" }))],
    says: "sessions are not encrypted",
  },
  {
    name: "logs in the clear",
    verdict: "violated",
    resources: [
      cluster(
        exec({ kmsKeyId: unknownValue, logging: "OVERRIDE", logConfiguration: { cloudWatchEncryptionEnabled: false } }),
      ),
    ],
    says: "logs of the sessions",
  },
  { name: "nothing said of sessions", verdict: "not applicable", resources: [cluster()] },
  {
    name: "logs that are not known yet",
    verdict: "undecided",
    resources: [cluster(exec({ kmsKeyId: unknownValue, logging: "OVERRIDE", logConfiguration: unknownValue }))],
  },
]);
