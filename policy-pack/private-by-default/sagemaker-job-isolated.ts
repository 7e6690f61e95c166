import { definePropertyPolicy, isTrue } from "../property-policy.ts";
import { TOKENS } from "../tokens.ts";

export const policy = definePropertyPolicy({
  name: "sagemaker-job-isolated",
  title: "Monitoring jobs of SageMaker run without a network",
  severity: "medium",
  rationale: "A job that compares data needs no network; with one, a poisoned image sends the data out.",
  remediation: ["Set networkConfig.enableNetworkIsolation: true."],
  controls: { fsbp: ["SageMaker.11"] },
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
  ],
});
