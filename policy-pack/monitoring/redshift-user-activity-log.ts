import { parameterIn } from "../aws/storage/database-parameters.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { yes } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "redshift-user-activity-log",
  title: "Redshift clusters log the queries that they are asked",
  severity: "medium",
  rationale:
    "The audit log says who connected. What they read or deleted stands in the log of user activity, which a parameter switches on.",
  remediation: [
    'Set parameters: [{ name: "enable_user_activity_logging", value: "true" }] of an aws.redshift.ParameterGroup, and name it in the cluster.',
    "Switch on audit logging, too: without it the log goes nowhere.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/db-auditing.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.redshiftParameterGroup,
      path: "parameters",
      must: (parameters) =>
        parameterIn(parameters, "enable_user_activity_logging", (text) => /^(1|on|true)$/i.test(text)),
      what: "clusters of that parameter group do not log queries",
      required: "enable_user_activity_logging = true",
      fix: 'add { name: "enable_user_activity_logging", value: "true" } to parameters',
    },
    {
      tokens: TOKENS.redshiftCluster,
      path: "clusterParameterGroupName",
      // One that is not known yet is made by the program.
      must: (name) => (name.isUnknown ? yes : name.matches((text) => !text.startsWith("default."))),
      what: "the cluster has AWS's default parameters, which log no queries",
      required: "a parameter group of your own",
      fix: "set clusterParameterGroupName to the name of an aws.redshift.ParameterGroup",
    },
  ],
});
