import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "emr-security-configuration-required",
  title: "EMR clusters have a security configuration",
  severity: "medium",
  rationale:
    "Without one a cluster encrypts nothing of its own, at rest or between its nodes, and asks nobody who they are.",
  remediation: [
    "Make an aws.emr.SecurityConfiguration and set securityConfiguration: configuration.name; it replaces the cluster.",
  ],
  controls: {},
  checkov: ["CKV2_AWS_55"],
  url: "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-specify-security-configuration.html",
  demands: [
    {
      tokens: TOKENS.emrCluster,
      path: "securityConfiguration",
      must: isSet,
      what: "the cluster has no security configuration",
      required: "the name of an aws.emr.SecurityConfiguration",
      fix: "set securityConfiguration: configuration.name",
    },
  ],
});
