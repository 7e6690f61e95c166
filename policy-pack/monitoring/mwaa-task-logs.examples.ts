import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const airflow = resourceOf("aws:mwaa/environment:Environment", "airflow");

export const examples = defineExamples([
  {
    name: "switched on",
    verdict: "holds",
    resources: [airflow({ loggingConfiguration: { taskLogs: { enabled: true } } })],
  },
  {
    name: "switched off",
    verdict: "violated",
    resources: [airflow({ loggingConfiguration: { taskLogs: { enabled: false } } })],
  },
  { name: "AWS's default", verdict: "holds", resources: [airflow({ loggingConfiguration: { taskLogs: {} } })] },
  { name: "nothing said", verdict: "holds", resources: [airflow({})] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [airflow({ loggingConfiguration: { taskLogs: { enabled: unknownValue } } })],
  },
]);
