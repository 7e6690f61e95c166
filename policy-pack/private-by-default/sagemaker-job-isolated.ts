import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

const SCHEDULED = "monitoringScheduleConfig.monitoringJobDefinition";

export const policy = definePropertyPolicy({
  name: "sagemaker-job-isolated",
  title: "Monitoring jobs of SageMaker run without a network",
  severity: "medium",
  rationale: "A job that compares data needs no network; with one, a poisoned image sends the data out.",
  remediation: ["Set enableNetworkIsolation: true in the networkConfig of the job, or of the schedule's job."],
  controls: { fsbp: ["SageMaker.11", "SageMaker.14"] },
  url: "https://docs.aws.amazon.com/sagemaker/latest/dg/mkt-algo-model-internet-free.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.dataQualityJob,
      path: "networkConfig.enableNetworkIsolation",
      must: isTrue({ absent: false }),
      what: "the containers of the job reach the network",
      required: "true",
      fix: "set networkConfig.enableNetworkIsolation: true",
    },
    {
      tokens: TOKENS.monitoringSchedule,
      path: `${SCHEDULED}.networkConfig.enableNetworkIsolation`,
      // A schedule that names a definition has no job of its own: the definition is judged where it is declared.
      when: (schedule) => schedule.at(SCHEDULED).set(),
      must: isTrue({ absent: false }),
      what: "the containers of the scheduled job reach the network",
      required: "true",
      fix: "set enableNetworkIsolation: true in monitoringJobDefinition.networkConfig",
    },
  ],
});
