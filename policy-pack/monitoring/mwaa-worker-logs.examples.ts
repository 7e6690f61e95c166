import { defineExamples, unknownValue } from "../policy/examples.ts";

function airflow(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:mwaa/environment:Environment", name: "airflow", props } as const;
}

export const examples = defineExamples([
  {
    name: "switched on",
    verdict: "holds",
    resources: [airflow({ loggingConfiguration: { workerLogs: { enabled: true } } })],
  },
  {
    name: "switched off",
    verdict: "violated",
    resources: [airflow({ loggingConfiguration: { workerLogs: { enabled: false } } })],
  },
  { name: "AWS's default", verdict: "violated", resources: [airflow({ loggingConfiguration: { workerLogs: {} } })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [airflow({ loggingConfiguration: { workerLogs: { enabled: unknownValue } } })],
  },
  {
    name: "other logs only",
    verdict: "violated",
    resources: [
      airflow({ loggingConfiguration: { schedulerLogs: { enabled: true }, webserverLogs: { enabled: true } } }),
    ],
  },
]);
