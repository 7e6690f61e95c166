import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "lambda-code-signing",
  title: "Lambda functions take only signed code",
  severity: "medium",
  rationale:
    "Whoever can write to the bucket of the builds, or call UpdateFunctionCode, runs what he likes with the role of the function. With a code-signing configuration Lambda takes only what was signed by the pipeline.",
  remediation: [
    "Make an aws.signer.SigningProfile for the platform AWSLambda-SHA384-ECDSA, and sign the archive in the pipeline.",
    "Set codeSigningConfigArn to an aws.lambda.CodeSigningConfig of that profile.",
  ],
  controls: {},
  checkov: ["CKV_AWS_272"],
  url: "https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.function,
      // Images are signed and checked by other means: Lambda takes no such configuration for them.
      when: (fn) => not(fn.at("packageType").is("Image", { absent: "Zip" })),
      path: "codeSigningConfigArn",
      must: isSet,
      what: "the function takes unsigned code",
      required: "the ARN of a code-signing configuration",
      fix: "set codeSigningConfigArn: signing.arn",
    },
  ],
});
