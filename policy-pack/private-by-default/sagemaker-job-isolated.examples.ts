import { defineExamples, unknownValue } from "../policy/examples.ts";

function job(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:sagemaker/dataQualityJobDefinition:DataQualityJobDefinition", name: "job", props } as const;
}

function schedule(monitoringScheduleConfig: unknown) {
  const type = "aws:sagemaker/monitoringSchedule:MonitoringSchedule";
  return { type, name: "schedule", props: { monitoringScheduleConfig } } as const;
}

export const examples = defineExamples([
  { name: "switched on", verdict: "holds", resources: [job({ networkConfig: { enableNetworkIsolation: true } })] },
  { name: "switched off", verdict: "violated", resources: [job({ networkConfig: { enableNetworkIsolation: false } })] },
  { name: "AWS's default", verdict: "violated", resources: [job({ networkConfig: {} })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [job({ networkConfig: { enableNetworkIsolation: unknownValue } })],
  },
  { name: "nothing said", verdict: "violated", resources: [job({})] },
  {
    name: "a schedule with an isolated job",
    verdict: "holds",
    resources: [schedule({ monitoringJobDefinition: { networkConfig: { enableNetworkIsolation: true } } })],
  },
  {
    name: "a schedule with a job that reaches the network",
    verdict: "violated",
    resources: [schedule({ monitoringJobDefinition: { networkConfig: { enableNetworkIsolation: false } } })],
  },
  {
    name: "a schedule whose job is not known yet",
    verdict: "undecided",
    resources: [schedule({ monitoringJobDefinition: unknownValue })],
  },
  {
    name: "a schedule of a definition declared elsewhere",
    verdict: "not applicable",
    resources: [schedule({ monitoringJobDefinitionName: "quality", monitoringType: "DataQuality" })],
  },
]);
