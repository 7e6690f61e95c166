import { definePropertyPolicy, isFalse } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "mq-not-public",
  title: "Message brokers cannot be reached from the internet",
  severity: "critical",
  rationale:
    "A broker with a public endpoint is found within minutes, and its console asks for nothing but a password.",
  remediation: ["Set publiclyAccessible: false; it replaces the broker.", "Reach it through the VPC."],
  controls: {},
  checkov: ["CKV_AWS_69"],
  url: "https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/using-amazon-mq-securely.html",
  demands: [
    {
      tokens: TOKENS.messageBroker,
      path: "publiclyAccessible",
      must: isFalse({ absent: false }),
      remedy: false,
      what: "the broker can be reached from the internet",
      required: "false",
      fix: "set publiclyAccessible: false",
    },
  ],
});
