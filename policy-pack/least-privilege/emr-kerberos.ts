import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "emr-kerberos",
  title: "EMR clusters that stay know their users by Kerberos",
  severity: "low",
  rationale:
    "Without it Hadoop believes whoever says which user they are: everybody who reaches the cluster reads what the cluster may read.",
  remediation: [
    "Set kerberosAttributes: { realm, kdcAdminPassword }, and a security configuration with KerberosConfiguration.",
    "A cluster of one user, which ends after its steps, needs none.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-kerberos.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.emrCluster,
      path: "kerberosAttributes",
      must: isSet,
      // The provider keeps a cluster alive unless told otherwise.
      when: (cluster) => cluster.at("keepJobFlowAliveWhenNoSteps").is(true, { absent: true }),
      what: "the cluster believes every user name",
      required: "kerberosAttributes",
      fix: "set kerberosAttributes: { realm, kdcAdminPassword }",
    },
  ],
});
