import { flag } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, or, some, type Truth, truth, unknown } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge, type Verdict } from "../policy/verdict.ts";

/** Amazon CloudFront Developer Guide, "Use managed cache policies". */
const CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
/** Those that cache only what the origin says may be cached: UseOriginCacheControlHeaders, with and without query strings. */
const ORIGIN_CONTROLS = ["83da9c7e-98b4-4e11-a168-04f0df8e2c65", "4cc15a8a-d715-48a4-82b8-cc0b614638fe"];

const WRITES = ["POST", "PUT", "PATCH", "DELETE"];
/** A year: what CloudFront takes for the longest time when nothing is said. */
const YEAR = 31_536_000;

/** No time to live is above 0: CloudFront takes no minimum or default above the maximum. */
function keepsNothing(place: Value, originControls: boolean): Truth {
  const maximum = place.at("maxTtl").is(0, { absent: YEAR });
  if (!originControls) return maximum;
  return or(maximum, and(place.at("defaultTtl").is(0), place.at("minTtl").is(0, { absent: 0 })));
}

function disablesCache(graph: Graph, distribution: Resource, behavior: Value, originControls: boolean): Truth {
  const id = behavior.at("cachePolicyId");
  if (id.isAbsent) return keepsNothing(behavior, originControls);
  const managed = id.oneOf([CACHING_DISABLED, ...(originControls ? ORIGIN_CONTROLS : [])]);
  if (managed.answer === "yes") return managed;
  const { found } = graph.followValue(distribution, id, TOKENS.cachePolicy);
  // Behaviors share the property that dependencies are told by, so any of several policies may be this one's.
  if (found.length === 0) return id.isUnknown ? unknown(id.path) : truth(false);
  const answers = found.map((policy) => keepsNothing(policy.inputs, originControls));
  if (answers.every(({ answer }) => answer === answers[0]?.answer)) return answers[0] ?? unknown(id.path);
  return unknown(id.path, "the distribution uses several cache policies");
}

function judgeBehavior(graph: Graph, distribution: Resource, behavior: Value, originControls: boolean): Verdict {
  const isApi = some(behavior.at("allowedMethods").items(), (method) => method.oneOf(WRITES));
  const disabled = disablesCache(graph, distribution, behavior, originControls);
  return judge(or(not(isApi), disabled), {
    what: "answers of an API are cached at the edge",
    at: behavior.at("cachePolicyId").isAbsent ? behavior.at("maxTtl") : behavior.at("cachePolicyId"),
    required: "the managed policy CachingDisabled, or a longest time to live of 0",
    fix: `set cachePolicyId: "${CACHING_DISABLED}" (CachingDisabled)`,
  });
}

export const policy = defineGraphPolicy({
  name: "cloudfront-no-cache-api",
  title: "CloudFront caches no answer of an API",
  severity: "high",
  rationale:
    "An answer that is cached without the caller's identity in the key is handed to the next caller: somebody else's account, statement or session. Paths that take writes belong to an API.",
  remediation: [
    "Use the managed cache policy CachingDisabled for paths that allow POST, PUT, PATCH or DELETE.",
    "Serve files that may be cached by a cache behavior of their own, with GET and HEAD only.",
  ],
  controls: { nist: ["AC-4", "SC-4"], soc2: ["CC6.1"], iso27001: ["A.8.12", "A.8.26"] },
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html",
  preset: "ledger",
  tokens: TOKENS.distribution,
  settings: {
    originControls: flag(false, "Accept caching of what the origin itself says may be cached (default time to live 0)"),
  },
  check(distribution, { originControls }, graph) {
    const behaviors = [distribution.at("defaultCacheBehavior"), ...distribution.at("orderedCacheBehaviors").items()];
    return behaviors.map((behavior) => judgeBehavior(graph, distribution, behavior, originControls));
  },
});
