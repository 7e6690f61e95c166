import { defineExamples, resourceOf, unknownValue } from "../examples.ts";

const distribution = resourceOf("aws:cloudfront/distribution:Distribution", "edge");
const delivery = resourceOf("aws:cloudwatch/logDeliverySource:LogDeliverySource", "logs");

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
      delivery(
        { logType: "ACCESS_LOGS", resourceArn: unknownValue },
        { propertyDependencies: { resourceArn: ["edge"] } },
      ),
    ],
  },
  { name: "nowhere", verdict: "violated", resources: [distribution({ enabled: true })], says: "no record" },
  {
    name: "a block without a bucket",
    verdict: "violated",
    resources: [distribution({ loggingConfig: { includeCookies: false } })],
  },
  {
    name: "a delivery that may be of it",
    verdict: "undecided",
    resources: [distribution({}), delivery({ resourceArn: unknownValue })],
  },
]);
