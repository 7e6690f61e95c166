import { definePropertyPolicy, isNotSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "cloudfront-key-groups",
  title: "CloudFront takes signed URLs and cookies by key groups, not by accounts",
  severity: "medium",
  rationale:
    "Keys of an account for CloudFront are made and seen by the root user alone, two at most, and no policy limits who may add one. Keys of a group are resources, with rights and a trail.",
  remediation: [
    "Make an aws.cloudfront.PublicKey and an aws.cloudfront.KeyGroup, and name it in trustedKeyGroups.",
    "Then take trustedSigners away.",
  ],
  controls: { fsbp: ["CloudFront.17"] },
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-trusted-signers.html",
  demands: [
    {
      tokens: TOKENS.distribution,
      path: "defaultCacheBehavior.trustedSigners",
      must: isNotSet,
      what: "keys of an account sign for it",
      required: "trustedKeyGroups",
      fix: "set trustedKeyGroups: [group.id], and take trustedSigners away",
    },
    {
      tokens: TOKENS.distribution,
      each: "orderedCacheBehaviors",
      path: "trustedSigners",
      must: isNotSet,
      what: "keys of an account sign for it",
      required: "trustedKeyGroups",
      fix: "set trustedKeyGroups: [group.id], and take trustedSigners away",
    },
  ],
});
