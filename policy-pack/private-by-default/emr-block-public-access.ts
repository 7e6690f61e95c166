import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import type { Value } from "../policy/value.ts";

export const policy = definePropertyPolicy({
  name: "emr-block-public-access",
  title: "EMR refuses clusters whose security groups are open to the world",
  severity: "critical",
  rationale: "It is the account's guard: a cluster with an open group does not start, whoever makes it.",
  remediation: ["Set blockPublicSecurityGroupRules: true.", "Permit no ports but 22, and that only where it must be."],
  controls: { fsbp: ["EMR.2"] },
  checkov: ["CKV_AWS_390"],
  url: "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-block-public-access.html",
  demands: [
    {
      tokens: TOKENS.emrBlockPublicAccess,
      path: "blockPublicSecurityGroupRules",
      must: isTrue({ absent: true }),
      remedy: true,
      what: "EMR starts clusters that are open to the world",
      required: "true",
      fix: "set blockPublicSecurityGroupRules: true",
    },
    ...["minRange", "maxRange"].map((path) => ({
      tokens: TOKENS.emrBlockPublicAccess,
      each: "permittedPublicSecurityGroupRuleRanges",
      path,
      must: (port: Value) => port.is(22),
      what: "clusters may be open to the world on other ports than that of SSH",
      required: "22",
      fix: "leave out permittedPublicSecurityGroupRuleRanges, or permit port 22 alone",
    })),
  ],
});
