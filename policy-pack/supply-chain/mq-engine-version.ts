import { text } from "../policy/config.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";
import { isVersionAtLeast } from "../policy/versions.ts";

/** Support of 5.17 ended on 2025-06-16, of 3.12 on 2025-03-17; no end is set for later ones (Amazon MQ Developer Guide, as of 2026-08). */
const OLDEST = { activemq: "5.18", rabbitmq: "3.13" } as const;

export const policy = definePropertyPolicy({
  name: "mq-engine-version",
  title: "Message brokers run an engine version that AWS supports",
  severity: "medium",
  rationale:
    "After its end of support a version gets no more fixes, and AWS upgrades the broker at a time of its choice.",
  remediation: ["Set engineVersion to a supported version.", "RabbitMQ upgrades a minor version at a time."],
  controls: {},
  // CKV_AWS_208 still takes ActiveMQ 5.17 and RabbitMQ 3.11, which AWS no longer supports.
  checkov: ["CKV_AWS_208"],
  url: "https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/activemq-version-management.html",
  tokens: families(TOKENS.messageBroker, TOKENS.brokerConfiguration),
  settings: {
    activemq: text(OLDEST.activemq, "The oldest version of ActiveMQ that may run", "^\\d+\\.\\d+$"),
    rabbitmq: text(OLDEST.rabbitmq, "The oldest version of RabbitMQ that may run", "^\\d+\\.\\d+$"),
  },
  demands: ({ activemq, rabbitmq }) =>
    (
      [
        ["activemq", activemq],
        ["rabbitmq", rabbitmq],
      ] as const
    ).map(([engine, oldest]) => ({
      tokens: families(TOKENS.messageBroker, TOKENS.brokerConfiguration),
      when: (broker) => broker.at("engineType").matches((text) => text.toLowerCase() === engine),
      path: "engineVersion",
      must: (version) =>
        or(
          not(version.set()),
          version.matches((text) => isVersionAtLeast(text, oldest)),
        ),
      what: "AWS no longer supports that version of the engine",
      required: `${oldest} or newer`,
      fix: `set engineVersion: "${oldest}"`,
    })),
});
