import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "cloudtrail-multi-region",
  title: "Trails record all regions",
  severity: "high",
  rationale: "Who breaks into an account works in the region that nobody watches.",
  remediation: ["Set isMultiRegionTrail: true; regions that come later are recorded too."],
  controls: { fsbp: ["CloudTrail.1"] },
  checkov: ["CKV_AWS_67"],
  url: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/receive-cloudtrail-log-files-from-multiple-regions.html",
  demands: [
    {
      tokens: TOKENS.trail,
      path: "isMultiRegionTrail",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "the trail records one region only",
      required: "true",
      fix: "set isMultiRegionTrail: true",
    },
  ],
});
