import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "ssm-public-sharing-blocked",
  title: "The account lets nobody share a Systems Manager document with everyone",
  severity: "critical",
  rationale:
    "The setting stops a document from being made public whoever tries, in the console too. Switched off in code, it was switched off on purpose.",
  remediation: ['Set settingValue: "Disable" for /ssm/documents/console/public-sharing-permission.'],
  controls: { fsbp: ["SSM.7"] },
  url: "https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html",
  demands: [
    {
      tokens: TOKENS.systemsSetting,
      path: "settingValue",
      when: (setting) =>
        setting.at("settingId").matches((id) => id.endsWith("/ssm/documents/console/public-sharing-permission")),
      must: isOneOf(["Disable"]),
      remedy: "Disable",
      what: "documents may be shared with everyone",
      required: "Disable",
      fix: 'set settingValue: "Disable"',
    },
  ],
});
