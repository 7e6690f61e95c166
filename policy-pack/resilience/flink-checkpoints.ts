import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "flink-checkpoints",
  title: "Flink applications keep checkpoints and snapshots",
  severity: "low",
  rationale: "Without them an application that restarts has lost its state, and reads everything again or nothing.",
  remediation: [
    "Leave checkpoints at AWS's default, and set applicationSnapshotConfiguration: { snapshotsEnabled: true }.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/managed-flink/latest/java/how-fault.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.flinkApplication,
      path: "applicationConfiguration.flinkApplicationConfiguration.checkpointConfiguration.checkpointingEnabled",
      must: isTrue({ absent: true }),
      remedy: true,
      what: "the application keeps no checkpoints",
      required: "true",
      fix: "set checkpointConfiguration.checkpointingEnabled: true",
    },
    {
      tokens: TOKENS.flinkApplication,
      path: "applicationConfiguration.applicationSnapshotConfiguration.snapshotsEnabled",
      must: isTrue({ absent: true }),
      remedy: true,
      what: "the application keeps no snapshots",
      required: "true",
      fix: "set applicationSnapshotConfiguration: { snapshotsEnabled: true }",
    },
  ],
});
