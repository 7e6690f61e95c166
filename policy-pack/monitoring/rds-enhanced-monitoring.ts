import { ownOrClusters } from "../aws/storage/database-parameters.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { judge } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "rds-enhanced-monitoring",
  title: "RDS instances report the state of their operating system",
  severity: "low",
  rationale:
    "CloudWatch sees a database from the hypervisor. Enhanced Monitoring sees its processes, memory and disks every few seconds, which is what tells an attack or a runaway query from load.",
  remediation: [
    "Set monitoringInterval: 60 (1, 5, 10, 15, 30 or 60 seconds) and monitoringRoleArn, on the instance or the cluster.",
  ],
  controls: { fsbp: ["RDS.6"] },
  checkov: ["CKV_AWS_118"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.html",
  preset: "strict",
  tokens: families(TOKENS.rdsInstance, TOKENS.rdsClusterInstance),
  check(database, _config, graph) {
    const isOn = ownOrClusters(database, graph, (resource) =>
      resource.at("monitoringInterval").satisfies((seconds) => seconds > 0),
    );
    return judge(isOn, {
      what: "nothing reports the state of the instance's operating system",
      at: database.at("monitoringInterval"),
      required: "1, 5, 10, 15, 30 or 60",
      fix: "set monitoringInterval: 60 and monitoringRoleArn",
    });
  },
});
