import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const airflow = resourceOf("aws:mwaa/environment:Environment", "airflow");

export const examples = defineExamples([
  {
    name: "switched on",
    verdict: "holds",
    resources: [airflow({ loggingConfiguration: { dagProcessingLogs: { enabled: true } } })],
  },
  {
    name: "switched off",
    verdict: "violated",
    resources: [airflow({ loggingConfiguration: { dagProcessingLogs: { enabled: false } } })],
  },
  {
    name: "AWS's default",
    verdict: "violated",
    resources: [airflow({ loggingConfiguration: { dagProcessingLogs: {} } })],
  },
  { name: "nothing said", verdict: "violated", resources: [airflow({})] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [airflow({ loggingConfiguration: { dagProcessingLogs: { enabled: unknownValue } } })],
  },
]);
