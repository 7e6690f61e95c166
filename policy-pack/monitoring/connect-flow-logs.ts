import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "connect-flow-logs",
  title: "Connect instances log their contact flows",
  severity: "medium",
  rationale: "Where a call was lost or routed to stands in that log only.",
  remediation: ["Set contactFlowLogsEnabled: true, and logging in each flow."],
  controls: { fsbp: ["Connect.2"] },
  url: "https://docs.aws.amazon.com/connect/latest/adminguide/contact-flow-logs.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.contactCenter,
      path: "contactFlowLogsEnabled",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "contact flows are not logged",
      required: "true",
      fix: "set contactFlowLogsEnabled: true",
    },
  ],
});
