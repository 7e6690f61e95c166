import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "apigateway-cache",
  title: "REST APIs answer from a cache what they answered before",
  severity: "low",
  rationale:
    "Every call that a cache answers is one that the backend is spared, in a rush most of all. The cache costs by the hour, and must not hold what differs from caller to caller.",
  remediation: [
    "Set cacheClusterEnabled: true on the stage, and settings.cachingEnabled: true for the methods that may be cached.",
  ],
  controls: {},
  checkov: ["CKV_AWS_120", "CKV_AWS_225"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html",
  demands: [
    {
      tokens: TOKENS.restApiStage,
      path: "cacheClusterEnabled",
      must: isTrue({ absent: false }),
      what: "the stage has no cache",
      required: "true",
      fix: 'set cacheClusterEnabled: true and cacheClusterSize: "0.5"',
    },
    {
      tokens: TOKENS.apiMethodSettings,
      path: "settings.cachingEnabled",
      must: isTrue({ absent: false }),
      what: "the methods are not cached",
      required: "true",
      fix: "set settings.cachingEnabled: true",
    },
  ],
});
