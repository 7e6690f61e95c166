import { namesOwnKey } from "../aws/storage/keys.ts";
import { hasLocalStorage } from "../aws/compute/model-machines.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, some, type Truth, yes } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

/** An instance with an EBS volume; a serverless variant has none. */
function hasVolume(variant: Value): Truth {
  return and(
    not(variant.at("serverlessConfig").set()),
    variant.at("instanceType").matches((type) => !hasLocalStorage(type), { absent: "" }),
  );
}

export const policy = definePropertyPolicy({
  name: "sagemaker-endpoint-encryption-cmk",
  title: "Endpoints of SageMaker are encrypted with a customer-managed key",
  severity: "medium",
  rationale:
    "Models are what was learnt from the data. The service's own key cannot be restricted, and its use is not seen.",
  remediation: ["Set kmsKeyArn: key.arn; it replaces the configuration."],
  controls: {},
  checkov: ["CKV_AWS_98"],
  url: "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateEndpointConfig.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.modelEndpoint,
      when: (endpoint) => {
        const variants = endpoint.at("productionVariants").items();
        return variants.length === 0 ? yes : some(variants, hasVolume);
      },
      path: "kmsKeyArn",
      must: namesOwnKey,
      what: "the volumes of the endpoint have no customer-managed key",
      required: "the ARN of a key of your own",
      fix: "set kmsKeyArn: key.arn",
    },
  ],
});
