import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "guardduty-enabled",
  title: "GuardDuty detectors are not switched off",
  severity: "high",
  rationale: "A suspended detector finds nothing: stolen credentials, mining and exfiltration go unseen.",
  remediation: ["Set enable: true, or leave it out."],
  controls: { fsbp: ["GuardDuty.1"] },
  checkov: ["CKV_AWS_238"],
  url: "https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_suspend-disable.html",
  demands: [
    {
      tokens: TOKENS.threatDetector,
      path: "enable",
      must: isTrue({ absent: true }),
      remedy: true,
      what: "the detector is suspended",
      required: "true",
      fix: "set enable: true, or leave it out",
    },
  ],
});
