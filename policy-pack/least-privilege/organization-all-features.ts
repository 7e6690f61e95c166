import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "organization-all-features",
  title: "Organizations have all features, not billing alone",
  severity: "medium",
  rationale:
    "Only with all features can an organization set limits that no administrator of an account can pass (service control policies), and switch on GuardDuty, Config or CloudTrail for all accounts. With consolidated billing it shares an invoice, and nothing else.",
  remediation: ['Set featureSet: "ALL", or leave it out. Accounts that were invited must agree.'],
  controls: { nist: ["AC-3", "AC-6", "CM-6"], iso27001: ["A.5.15"] },
  url: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_org_support-all-features.html",
  demands: [
    {
      tokens: TOKENS.organization,
      path: "featureSet",
      must: isOneOf(["ALL"], { absent: "ALL" }),
      what: "the organization cannot limit what its accounts do",
      required: "ALL",
      fix: 'set featureSet: "ALL", or leave it out',
    },
  ],
});
