import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "redshift-multi-az",
  title: "Redshift clusters run in two availability zones",
  severity: "medium",
  preset: "strict",
  rationale: "Without it the cluster is down with its zone, until it is brought up elsewhere from the managed storage.",
  remediation: ["Set multiAz: true, with nodes of the type RA3."],
  controls: { fsbp: ["Redshift.18"] },
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/managing-cluster-multi-az.html",
  demands: [
    {
      tokens: TOKENS.redshiftCluster,
      path: "multiAz",
      must: isTrue({ absent: false }),
      what: "the cluster stops with its zone",
      required: "true",
      fix: "set multiAz: true",
    },
  ],
});
