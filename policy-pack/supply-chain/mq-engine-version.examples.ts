import { defineExamples, unknownValue } from "../policy/examples.ts";

function broker(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:mq/broker:Broker", name: "broker", props } as const;
}

function configuration(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:mq/configuration:Configuration", name: "configuration", props } as const;
}

export const examples = defineExamples([
  {
    name: "a supported version",
    verdict: "holds",
    resources: [broker({ engineType: "ActiveMQ", engineVersion: "5.18" })],
  },
  { name: "a newer one", verdict: "holds", resources: [broker({ engineType: "ACTIVEMQ", engineVersion: "5.19.2" })] },
  { name: "RabbitMQ", verdict: "holds", resources: [broker({ engineType: "RabbitMQ", engineVersion: "3.13" })] },
  {
    name: "RabbitMQ of the next major version",
    verdict: "holds",
    resources: [broker({ engineType: "RABBITMQ", engineVersion: "4.2" })],
  },
  {
    name: "the newest, which AWS takes when it is left out",
    verdict: "holds",
    resources: [broker({ engineType: "RabbitMQ" })],
  },
  {
    name: "ActiveMQ after its end of support",
    verdict: "violated",
    resources: [broker({ engineType: "ActiveMQ", engineVersion: "5.17.6" })],
    says: "5.18 or newer",
  },
  {
    name: "RabbitMQ after its end of support",
    verdict: "violated",
    resources: [broker({ engineType: "RabbitMQ", engineVersion: "3.8.11" })],
    says: "3.13 or newer",
  },
  {
    name: "a configuration for an old version",
    verdict: "violated",
    resources: [configuration({ engineType: "ActiveMQ", engineVersion: "5.15.0" })],
  },
  {
    name: "a version that the settings refuse",
    verdict: "violated",
    resources: [broker({ engineType: "ActiveMQ", engineVersion: "5.18" })],
    config: { activemq: "5.19" },
    says: "5.19",
  },
  {
    name: "a version of RabbitMQ that the settings refuse",
    verdict: "violated",
    resources: [broker({ engineType: "RabbitMQ", engineVersion: "3.13" })],
    config: { rabbitmq: "4.2" },
    says: "4.2",
  },
  {
    name: "a version that is not known yet",
    verdict: "undecided",
    resources: [broker({ engineType: "ActiveMQ", engineVersion: unknownValue })],
  },
]);
