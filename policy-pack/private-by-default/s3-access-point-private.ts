import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

const BLOCKS = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"] as const;

export const policy = definePropertyPolicy({
  name: "s3-access-point-private",
  title: "S3 access points block public access",
  severity: "critical",
  rationale:
    "An access point has a policy of its own, beside the bucket's: with its block switched off, that policy may let in everyone. The block cannot be switched on again later.",
  remediation: [
    "Leave publicAccessBlockConfiguration out: AWS then blocks all four.",
    "The block of an access point cannot be changed: replace the one that has it switched off.",
  ],
  controls: { fsbp: ["S3.19", "S3.24"] },
  checkov: ["CKV_AWS_392"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html",
  demands: [
    ...BLOCKS.map((block) => ({
      tokens: TOKENS.bucketAccessPoint,
      path: `publicAccessBlockConfiguration.${block}`,
      must: isTrue({ absent: true }),
      remedy: true,
      what: "the access point does not block public access in full",
      required: "true",
      fix: `set ${block}: true, or leave it out`,
    })),
    ...BLOCKS.map((block) => ({
      tokens: TOKENS.bucketMultiRegionAccessPoint,
      path: `details.publicAccessBlock.${block}`,
      must: isTrue({ absent: true }),
      remedy: true,
      what: "the multi-region access point does not block public access in full",
      required: "true",
      fix: `set ${block}: true, or leave it out`,
    })),
  ],
});
