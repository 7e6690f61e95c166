import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "athena-workgroup-enforced",
  title: "Athena workgroups override what their clients set",
  severity: "medium",
  rationale: "Otherwise a client chooses where results go and how they are encrypted, past the workgroup's settings.",
  remediation: ["Set configuration.enforceWorkgroupConfiguration: true, or leave it out."],
  controls: {},
  checkov: ["CKV_AWS_82"],
  url: "https://docs.aws.amazon.com/athena/latest/ug/workgroups-settings-override.html",
  demands: [
    {
      tokens: TOKENS.athenaWorkgroup,
      path: "configuration.enforceWorkgroupConfiguration",
      must: isTrue({ absent: true }),
      remedy: true,
      what: "clients may override the settings of the workgroup",
      required: "true",
      fix: "set configuration.enforceWorkgroupConfiguration: true",
    },
  ],
});
