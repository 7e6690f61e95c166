import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "dynamodb-point-in-time-recovery",
  title: "DynamoDB tables and their replicas can be restored to any second of the last days",
  severity: "medium",
  rationale:
    "A deployment that writes nonsense, or credentials that were stolen, change a table in minutes. Without point-in-time recovery what was there before is gone, or as old as the last backup.",
  remediation: [
    "Set pointInTimeRecovery: { enabled: true }. A table changes in place.",
    "Set pointInTimeRecovery: true in each replica: it is not inherited.",
  ],
  controls: { fsbp: ["DynamoDB.2"] },
  // The replicas of a global table of 2017 are tables of their own, each with its own recovery.
  checkov: ["CKV_AWS_28", "CKV_AWS_165"],
  url: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html",
  demands: [
    {
      tokens: TOKENS.table,
      path: "pointInTimeRecovery.enabled",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "the table has no point-in-time recovery",
      required: "true",
      fix: "set pointInTimeRecovery: { enabled: true }",
    },
    {
      tokens: TOKENS.table,
      each: "replicas",
      path: "pointInTimeRecovery",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "the replica has no point-in-time recovery",
      required: "true",
      fix: "set pointInTimeRecovery: true in the replica",
    },
    {
      tokens: TOKENS.tableReplica,
      path: "pointInTimeRecovery",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "the replica has no point-in-time recovery",
      required: "true",
      fix: "set pointInTimeRecovery: true",
    },
  ],
});
