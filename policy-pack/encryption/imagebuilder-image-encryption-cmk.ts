import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "imagebuilder-image-encryption-cmk",
  title: "Images that Image Builder distributes are encrypted with a customer-managed key",
  severity: "low",
  rationale: "Only an image under a key of one's own can be shared with other accounts and taken back.",
  remediation: ["Set amiDistributionConfiguration.kmsKeyId: key.arn, with a key in each region."],
  controls: {},
  checkov: ["CKV_AWS_199"],
  url: "https://docs.aws.amazon.com/imagebuilder/latest/userguide/manage-distribution-settings.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.imageDistribution,
      each: "distributions",
      whenItem: (distribution) => distribution.at("amiDistributionConfiguration").set(),
      path: "amiDistributionConfiguration.kmsKeyId",
      must: namesOwnKey,
      what: "the image has no customer-managed key",
      required: "the ARN of a key of your own",
      fix: "set amiDistributionConfiguration.kmsKeyId: key.arn",
    },
  ],
});
