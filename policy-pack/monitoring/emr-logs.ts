import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "emr-logs",
  title: "EMR clusters keep their logs in S3",
  severity: "low",
  rationale: "The logs of steps and nodes are gone with the cluster unless they are copied.",
  remediation: ["Set logUri to a folder of a bucket."],
  controls: {},
  url: "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-plan-debugging.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.emrCluster,
      path: "logUri",
      must: isSet,
      what: "the logs of the cluster are gone with it",
      required: "a folder in S3",
      fix: "set logUri: pulumi.interpolate`s3://${bucket.bucket}/emr/`",
    },
  ],
});
