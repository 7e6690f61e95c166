import { defineExamples, unknownValue } from "../policy/examples.ts";

function airflow(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:mwaa/environment:Environment", name: "airflow", props } as const;
}

export const examples = defineExamples([
  { name: "PRIVATE_ONLY", verdict: "holds", resources: [airflow({ webserverAccessMode: "PRIVATE_ONLY" })] },
  { name: "PUBLIC_ONLY", verdict: "violated", resources: [airflow({ webserverAccessMode: "PUBLIC_ONLY" })] },
  {
    name: "PUBLIC_AND_PRIVATE",
    verdict: "violated",
    resources: [airflow({ webserverAccessMode: "PUBLIC_AND_PRIVATE" })],
  },
  { name: "AWS's default", verdict: "holds", resources: [airflow({})] },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [airflow({ webserverAccessMode: unknownValue })],
  },
]);
