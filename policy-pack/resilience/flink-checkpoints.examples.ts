import { defineExamples, unknownValue } from "../policy/examples.ts";

function application(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:kinesisanalyticsv2/application:Application", name: "application", props } as const;
}

export const examples = defineExamples([
  {
    name: "checkpoints: switched on",
    verdict: "holds",
    resources: [
      application({
        applicationConfiguration: {
          flinkApplicationConfiguration: {
            checkpointConfiguration: { configurationType: "CUSTOM", checkpointingEnabled: true },
          },
        },
      }),
    ],
  },
  {
    name: "checkpoints: switched off",
    verdict: "violated",
    resources: [
      application({
        applicationConfiguration: {
          flinkApplicationConfiguration: {
            checkpointConfiguration: { configurationType: "CUSTOM", checkpointingEnabled: false },
          },
        },
      }),
    ],
  },
  {
    name: "checkpoints: AWS's default",
    verdict: "holds",
    resources: [
      application({
        applicationConfiguration: {
          flinkApplicationConfiguration: { checkpointConfiguration: { configurationType: "CUSTOM" } },
        },
      }),
    ],
  },
  {
    name: "checkpoints: a switch that is not known yet",
    verdict: "undecided",
    resources: [
      application({
        applicationConfiguration: {
          flinkApplicationConfiguration: {
            checkpointConfiguration: { configurationType: "CUSTOM", checkpointingEnabled: unknownValue },
          },
        },
      }),
    ],
  },
  {
    name: "snapshots: switched on",
    verdict: "holds",
    resources: [
      application({ applicationConfiguration: { applicationSnapshotConfiguration: { snapshotsEnabled: true } } }),
    ],
  },
  {
    name: "snapshots: switched off",
    verdict: "violated",
    resources: [
      application({ applicationConfiguration: { applicationSnapshotConfiguration: { snapshotsEnabled: false } } }),
    ],
  },
  {
    name: "snapshots: AWS's default",
    verdict: "holds",
    resources: [application({ applicationConfiguration: { applicationSnapshotConfiguration: {} } })],
  },
  {
    name: "snapshots: a switch that is not known yet",
    verdict: "undecided",
    resources: [
      application({
        applicationConfiguration: { applicationSnapshotConfiguration: { snapshotsEnabled: unknownValue } },
      }),
    ],
  },
]);
