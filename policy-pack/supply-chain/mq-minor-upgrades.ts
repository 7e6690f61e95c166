import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "mq-minor-upgrades",
  title: "Message brokers take minor versions by themselves",
  severity: "low",
  rationale: "Minor versions close holes; the broker takes them in its maintenance window.",
  remediation: ["Set autoMinorVersionUpgrade: true and a maintenance window."],
  controls: {},
  checkov: ["CKV_AWS_207"],
  url: "https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/upgrading-brokers.html",
  demands: [
    {
      tokens: TOKENS.messageBroker,
      path: "autoMinorVersionUpgrade",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "the broker stays on its version until somebody changes it",
      required: "true",
      fix: "set autoMinorVersionUpgrade: true",
    },
  ],
});
