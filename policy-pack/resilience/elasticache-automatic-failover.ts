import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "elasticache-automatic-failover",
  title: "Replication groups of ElastiCache fail over by themselves",
  severity: "medium",
  rationale:
    "When the primary node dies, a replica takes over within a minute if it may. Otherwise every write fails until somebody promotes one by hand.",
  remediation: [
    "Set automaticFailoverEnabled: true, with two nodes or more (numCacheClusters: 2, or replicasPerNodeGroup: 1).",
  ],
  controls: { fsbp: ["ElastiCache.3"] },
  checkov: ["CKV2_AWS_50"],
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.cacheReplicationGroup,
      path: "automaticFailoverEnabled",
      must: isTrue({ absent: false }),
      what: "no replica takes over when the primary node fails",
      required: "true",
      fix: "set automaticFailoverEnabled: true, with two nodes or more",
    },
  ],
});
