import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "athena-workgroup-metrics",
  title: "Athena workgroups publish metrics of their queries",
  severity: "low",
  rationale: "Without them nobody sees that a query scans terabytes, or fails, or is new.",
  remediation: ["Set configuration.publishCloudwatchMetricsEnabled: true, or leave it out."],
  controls: { fsbp: ["Athena.4"] },
  url: "https://docs.aws.amazon.com/athena/latest/ug/query-metrics-viewing.html",
  demands: [
    {
      tokens: TOKENS.athenaWorkgroup,
      path: "configuration.publishCloudwatchMetricsEnabled",
      must: isTrue({ absent: true }),
      remedy: true,
      what: "the workgroup publishes no metrics",
      required: "true",
      fix: "set configuration.publishCloudwatchMetricsEnabled: true",
    },
  ],
});
