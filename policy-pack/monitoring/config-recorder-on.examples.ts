import { defineExamples, unknownValue } from "../policy/examples.ts";

function recorder(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:cfg/recorder:Recorder", name: "recorder", props } as const;
}

function status(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:cfg/recorderStatus:RecorderStatus", name: "status", props } as const;
}

export const examples = defineExamples([
  {
    name: "a recorder that is started",
    verdict: "holds",
    resources: [recorder({ name: "main" }), status({ name: "main", isEnabled: true })],
  },
  {
    name: "one whose name is not known yet",
    verdict: "holds",
    resources: [
      recorder({}),
      { ...status({ name: unknownValue, isEnabled: true }), propertyDependencies: { name: ["recorder"] } },
    ],
  },
  { name: "a recorder alone", verdict: "violated", resources: [recorder({ name: "main" })] },
  {
    name: "a status alone, of a recorder elsewhere",
    verdict: "violated",
    resources: [status({ name: "main", isEnabled: false })],
    says: "found false",
  },
  {
    name: "a recorder that is stopped",
    verdict: "violated",
    resources: [recorder({ name: "main" }), status({ name: "main", isEnabled: false })],
  },
  {
    name: "a recorder whose status says nothing",
    verdict: "violated",
    resources: [recorder({ name: "main" }), status({ name: "main" })],
    says: "(isEnabled: found nothing)",
  },
  {
    name: "the status of another one",
    verdict: "violated",
    resources: [recorder({ name: "main" }), status({ name: "other", isEnabled: true })],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [recorder({ name: "main" }), status({ name: "main", isEnabled: unknownValue })],
  },
  {
    name: "a status of which recorder is not known",
    verdict: "undecided",
    resources: [recorder({ name: "main" }), status({ name: unknownValue, isEnabled: true })],
  },
]);
