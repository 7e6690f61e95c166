import { definePropertyPolicy, gives, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "emr-kerberos-realm",
  title: "EMR clusters with Kerberos name their realm",
  severity: "low",
  rationale: "Without a realm Kerberos authenticates nobody, and the cluster looks protected.",
  remediation: ["Set kerberosAttributes.realm."],
  controls: {},
  checkov: ["CKV_AWS_114"],
  url: "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-kerberos-configure-settings.html",
  demands: [
    {
      tokens: TOKENS.emrCluster,
      when: gives("kerberosAttributes"),
      path: "kerberosAttributes.realm",
      must: isSet,
      what: "Kerberos has no realm",
      required: "the name of a realm",
      fix: 'set kerberosAttributes.realm: "EC2.INTERNAL"',
    },
  ],
});
