import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "dms-multi-az",
  title: "Replication instances have a standby in another zone",
  severity: "medium",
  preset: "strict",
  rationale: "While its zone is down nothing is replicated, and a migration that is under way may have to begin anew.",
  remediation: ["Set multiAz: true."],
  controls: { fsbp: ["DMS.13"] },
  url: "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReplicationInstance.html",
  demands: [
    {
      tokens: TOKENS.replicationInstance,
      path: "multiAz",
      must: isTrue({ absent: false }),
      what: "the replication stops with its zone",
      required: "true",
      fix: "set multiAz: true",
    },
  ],
});
