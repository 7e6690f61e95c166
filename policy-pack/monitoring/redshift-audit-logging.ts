import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = defineCompanionPolicy({
  name: "redshift-audit-logging",
  title: "Redshift clusters write an audit log",
  severity: "medium",
  rationale:
    "The connection and user logs of Redshift tell who logged in and who was given what. Without them an investigation of stolen credentials has nothing to go by.",
  remediation: [
    "Add an aws.redshift.Logging with clusterIdentifier: cluster.clusterIdentifier, to S3 or CloudWatch Logs (@pulumi/aws 6: also logging: { enable: true }).",
  ],
  controls: { fsbp: ["Redshift.4"] },
  checkov: ["CKV_AWS_71"],
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/db-auditing.html",
  preset: "strict",
  tokens: TOKENS.redshiftCluster,
  companion: TOKENS.redshiftLogging,
  by: "clusterIdentifier",
  inline: (cluster) => cluster.at("logging.enable").is(true),
  missing: "the cluster writes no audit log",
  required: "an aws.redshift.Logging of the cluster",
  fix: "add an aws.redshift.Logging with clusterIdentifier: cluster.clusterIdentifier",
});
