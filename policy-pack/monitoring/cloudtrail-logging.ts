import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "cloudtrail-logging",
  title: "Trails are not switched off",
  severity: "high",
  rationale: "To switch off the trail is what an intruder does first: what follows leaves no trace.",
  remediation: ["Set enableLogging: true, or leave it out."],
  controls: { fsbp: ["CloudTrail.3"] },
  checkov: ["CKV_AWS_251"],
  url: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-turning-off-logging.html",
  demands: [
    {
      tokens: TOKENS.trail,
      path: "enableLogging",
      must: isTrue({ absent: true }),
      remedy: true,
      what: "the trail records nothing",
      required: "true",
      fix: "set enableLogging: true, or leave it out",
    },
  ],
});
