import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

const DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
const OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";
const ALL = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"];

function distribution(
  behavior: Props,
  ordered: readonly Props[] = [],
  dependencies: readonly string[] = [],
): ExampleResource {
  return {
    type: "aws:cloudfront/distribution:Distribution",
    name: "edge",
    props: {
      defaultCacheBehavior: { targetOriginId: "api", allowedMethods: ALL, cachedMethods: ["GET", "HEAD"], ...behavior },
      orderedCacheBehaviors: ordered,
    },
    propertyDependencies: { defaultCacheBehavior: dependencies },
  };
}

function cachePolicy(props: Props): ExampleResource {
  return { type: "aws:cloudfront/cachePolicy:CachePolicy", name: "own", props: { minTtl: 0, ...props } };
}

export const examples = defineExamples([
  { name: "caching switched off", verdict: "holds", resources: [distribution({ cachePolicyId: DISABLED })] },
  {
    name: "the same in the older form",
    verdict: "holds",
    resources: [distribution({ forwardedValues: { queryString: true }, minTtl: 0, defaultTtl: 0, maxTtl: 0 })],
  },
  {
    name: "files, which are read only",
    verdict: "holds",
    resources: [distribution({ allowedMethods: ["GET", "HEAD"], cachePolicyId: OPTIMIZED })],
  },
  {
    name: "an own cache policy that keeps nothing",
    verdict: "holds",
    resources: [cachePolicy({ defaultTtl: 0, maxTtl: 0 }), distribution({ cachePolicyId: unknownValue }, [], ["own"])],
  },
  {
    name: "what the origin says may be cached, where the config accepts it",
    verdict: "holds",
    resources: [cachePolicy({ defaultTtl: 0, maxTtl: 60 }), distribution({ cachePolicyId: unknownValue }, [], ["own"])],
    config: { originControls: true },
  },
  {
    name: "AWS's policy for files",
    verdict: "violated",
    resources: [distribution({ cachePolicyId: OPTIMIZED })],
    says: "CachingDisabled",
  },
  {
    name: "the older form without a time to live, which means a day",
    verdict: "violated",
    resources: [distribution({ forwardedValues: { queryString: true } })],
  },
  {
    name: "one path of several",
    verdict: "violated",
    resources: [
      distribution({ cachePolicyId: DISABLED }, [
        { pathPattern: "/orders/*", allowedMethods: ALL, cachePolicyId: OPTIMIZED },
      ]),
    ],
    says: "orderedCacheBehaviors[0]",
  },
  {
    name: "an own cache policy that keeps answers for a minute",
    verdict: "violated",
    resources: [cachePolicy({ defaultTtl: 0, maxTtl: 60 }), distribution({ cachePolicyId: unknownValue }, [], ["own"])],
  },
  {
    name: "a cache policy that cannot be told",
    verdict: "undecided",
    resources: [distribution({ cachePolicyId: unknownValue })],
  },
]);
