import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "sagemaker-output-encryption-cmk",
  title: "What jobs of SageMaker write to S3 is encrypted with a customer-managed key",
  severity: "low",
  rationale:
    "Reports of data quality and answers of reviewers quote the data. With the key of S3 whoever may read the bucket reads them.",
  remediation: ["Set kmsKeyId: key.arn in dataQualityJobOutputConfig, or in the outputConfig of a flow definition."],
  controls: {},
  checkov: ["CKV_AWS_367", "CKV_AWS_372"],
  url: "https://docs.aws.amazon.com/sagemaker/latest/dg/encryption-at-rest.html",
  preset: "strict",
  demands: [
    { tokens: TOKENS.dataQualityJob, path: "dataQualityJobOutputConfig.kmsKeyId" },
    { tokens: TOKENS.reviewFlow, path: "outputConfig.kmsKeyId" },
  ].map((place) => ({
    ...place,
    must: namesOwnKey,
    what: "what the job writes has no customer-managed key",
    required: "the ARN of a key of your own",
    fix: `set ${place.path}: key.arn`,
  })),
});
