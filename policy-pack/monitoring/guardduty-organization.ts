import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or } from "../policy/truth.ts";

export const policy = defineCompanionPolicy({
  name: "guardduty-organization",
  title: "GuardDuty watches the accounts of the organization",
  severity: "medium",
  rationale:
    "An account that joins later is watched by nobody unless the organization's detector takes it in by itself.",
  remediation: [
    "In the delegated administrator's account, add an aws.guardduty.OrganizationConfiguration with the detector's id and autoEnableOrganizationMembers: \"ALL\".",
    "Except the policy in member accounts, whose administrator does it.",
  ],
  controls: {},
  checkov: ["CKV2_AWS_3"],
  url: "https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_organizations.html",
  preset: "strict",
  tokens: TOKENS.threatDetector,
  companion: TOKENS.threatDetectorOrganization,
  by: "detectorId",
  must: (organization) =>
    or(
      organization.at("autoEnableOrganizationMembers").oneOf(["ALL", "NEW"]),
      // Its older form, in @pulumi/aws 6.
      organization.at("autoEnable").is(true),
    ),
  missing: "the detector watches its own account only",
  weak: "accounts of the organization are not taken in by themselves",
  at: "autoEnableOrganizationMembers",
  required: "ALL, or NEW",
  fix: 'add an aws.guardduty.OrganizationConfiguration with autoEnableOrganizationMembers: "ALL"',
});
