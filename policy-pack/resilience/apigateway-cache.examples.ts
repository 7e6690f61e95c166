import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const stage = resourceOf("aws:apigateway/stage:Stage", "prod");
const settings = resourceOf("aws:apigateway/methodSettings:MethodSettings", "all");

export const examples = defineExamples([
  {
    name: "cached",
    verdict: "holds",
    resources: [stage({ cacheClusterEnabled: true }), settings({ settings: { cachingEnabled: true } })],
  },
  { name: "no cache", verdict: "violated", resources: [stage({ stageName: "prod" })], says: "cacheClusterEnabled" },
  {
    name: "methods that are not cached",
    verdict: "violated",
    resources: [settings({ settings: { cachingEnabled: false } })],
    says: "settings.cachingEnabled",
  },
  { name: "methods of which nothing is said", verdict: "violated", resources: [settings({ settings: {} })] },
  { name: "not known yet", verdict: "undecided", resources: [stage({ cacheClusterEnabled: unknownValue })] },
]);
