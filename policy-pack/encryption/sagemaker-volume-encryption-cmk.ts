import { namesOwnKey } from "../aws/storage/keys.ts";
import { hasLocalStorage } from "../aws/compute/model-machines.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "sagemaker-volume-encryption-cmk",
  title: "Volumes of SageMaker's monitoring jobs are encrypted with a customer-managed key",
  severity: "low",
  rationale: "The job copies the data that it judges onto the volume.",
  remediation: ["Set jobResources.clusterConfig.volumeKmsKeyId: key.arn."],
  controls: {},
  checkov: ["CKV_AWS_368"],
  url: "https://docs.aws.amazon.com/sagemaker/latest/dg/encryption-at-rest.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.dataQualityJob,
      when: (job) =>
        job.at("jobResources.clusterConfig.instanceType").matches((type) => !hasLocalStorage(type), { absent: "" }),
      path: "jobResources.clusterConfig.volumeKmsKeyId",
      must: namesOwnKey,
      what: "the volume of the job has no customer-managed key",
      required: "the ARN of a key of your own",
      fix: "set jobResources.clusterConfig.volumeKmsKeyId: key.arn",
    },
  ],
});
