import { atLeast, definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "rds-backtrack",
  title: "Aurora MySQL can be turned back without a restore",
  severity: "medium",
  rationale:
    "Backtracking undoes a bad statement or deployment in minutes, in place. A restore makes a new cluster, takes hours and changes the address.",
  remediation: [
    "Set backtrackWindow to a number of seconds, up to 259200 (72 hours). It can be switched on when the cluster is made or restored only.",
  ],
  controls: { fsbp: ["RDS.14"] },
  checkov: ["CKV_AWS_326"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Managing.Backtrack.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.rdsCluster,
      path: "backtrackWindow",
      must: atLeast(1, { absent: 0 }),
      when: (cluster) =>
        and(cluster.at("engine").oneOf(["aurora", "aurora-mysql"]), not(cluster.at("globalClusterIdentifier").set())),
      what: "the cluster cannot be turned back",
      required: "a number of seconds above 0",
      fix: "set backtrackWindow: 86400",
    },
  ],
});
