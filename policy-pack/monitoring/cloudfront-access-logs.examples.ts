import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const distribution = resourceOf("aws:cloudfront/distribution:Distribution", "edge");
const source = resourceOf("aws:cloudwatch/logDeliverySource:LogDeliverySource", "logs");
const delivery = resourceOf("aws:cloudwatch/logDelivery:LogDelivery", "to-the-bucket");
const OF_EDGE = { propertyDependencies: { resourceArn: ["edge"] } };
const OF_LOGS = { propertyDependencies: { deliverySourceName: ["logs"] } };

export const examples = defineExamples([
  { name: "to a bucket", verdict: "holds", resources: [distribution({ loggingConfig: { bucket: unknownValue } })] },
  {
    name: "in real time",
    verdict: "holds",
    resources: [distribution({ defaultCacheBehavior: { realtimeLogConfigArn: unknownValue } })],
  },
  {
    name: "by a log delivery",
    verdict: "holds",
    resources: [
      distribution({}),
      source({ logType: "ACCESS_LOGS", resourceArn: unknownValue }, OF_EDGE),
      delivery({ deliverySourceName: unknownValue }, OF_LOGS),
    ],
  },
  {
    name: "by a log delivery, all by name",
    verdict: "holds",
    resources: [
      distribution({}, { outputs: { arn: "arn:aws:cloudfront::123456789012:distribution/E1" } }),
      source({
        name: "edge-logs",
        logType: "ACCESS_LOGS",
        resourceArn: "arn:aws:cloudfront::123456789012:distribution/E1",
      }),
      delivery({ deliverySourceName: "edge-logs" }),
    ],
  },
  { name: "nowhere", verdict: "violated", resources: [distribution({ enabled: true })], says: "no record" },
  {
    name: "a block without a bucket",
    verdict: "violated",
    resources: [distribution({ loggingConfig: { includeCookies: false } })],
  },
  {
    name: "a source that nothing delivers",
    verdict: "violated",
    resources: [
      distribution({}),
      source({ name: "edge-logs", logType: "ACCESS_LOGS", resourceArn: unknownValue }, OF_EDGE),
    ],
    says: "delivers no access logs anywhere",
  },
  {
    name: "a source that the delivery of another stands beside",
    verdict: "violated",
    resources: [
      distribution({}),
      source({ name: "edge-logs", logType: "ACCESS_LOGS", resourceArn: unknownValue }, OF_EDGE),
      delivery({ deliverySourceName: "connections" }),
    ],
  },
  {
    name: "a delivery of another kind of logs",
    verdict: "violated",
    resources: [
      distribution({}),
      source({ logType: "CONNECTION_LOGS", resourceArn: unknownValue }, OF_EDGE),
      delivery({ deliverySourceName: unknownValue }, OF_LOGS),
    ],
  },
  {
    name: "a source that may be of it",
    verdict: "undecided",
    resources: [distribution({}), source({ resourceArn: unknownValue })],
  },
  {
    name: "a delivery that may be of its source",
    verdict: "undecided",
    resources: [
      distribution({}),
      source({ logType: "ACCESS_LOGS", resourceArn: unknownValue }, OF_EDGE),
      delivery({ deliverySourceName: unknownValue }),
    ],
  },
]);
