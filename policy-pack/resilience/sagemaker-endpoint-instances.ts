import { atLeast, definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "sagemaker-endpoint-instances",
  title: "Endpoints of SageMaker have more than one instance",
  severity: "medium",
  rationale: "SageMaker spreads instances over zones; a single one is away with its zone.",
  remediation: ["Set initialInstanceCount: 2 or more on production variants."],
  controls: { fsbp: ["SageMaker.4"] },
  url: "https://docs.aws.amazon.com/sagemaker/latest/dg/deployment-best-practices.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.modelEndpoint,
      each: "productionVariants",
      whenItem: (variant) => not(variant.at("serverlessConfig").set()),
      path: "initialInstanceCount",
      must: atLeast(2, { absent: 1 }),
      what: "the variant has a single instance",
      required: "2 or more",
      fix: "set initialInstanceCount: 2",
    },
  ],
});
