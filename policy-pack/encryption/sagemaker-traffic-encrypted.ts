import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "sagemaker-traffic-encrypted",
  title: "Instances of SageMaker's monitoring jobs encrypt what they say to each other",
  severity: "medium",
  rationale: "Instances of a job exchange the data that they judge.",
  remediation: ["Set networkConfig.enableInterContainerTrafficEncryption: true; the job takes somewhat longer."],
  controls: { fsbp: ["SageMaker.9"] },
  checkov: ["CKV_AWS_369"],
  url: "https://docs.aws.amazon.com/sagemaker/latest/dg/train-encrypt.html",
  demands: [
    {
      tokens: TOKENS.dataQualityJob,
      path: "networkConfig.enableInterContainerTrafficEncryption",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "instances of the job speak to each other in the clear",
      required: "true",
      fix: "set networkConfig.enableInterContainerTrafficEncryption: true",
    },
  ],
});
