import { definePolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { or } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "elasticache-authentication",
  title: "Clients of ElastiCache authenticate",
  severity: "high",
  rationale:
    "Without authentication the network is all that guards the cache: one security-group rule that is too wide gives every session and record away.",
  remediation: [
    "Set authToken with a generated value, or userGroupIds for users of their own (a serverless cache: userGroupId).",
  ],
  controls: { fsbp: ["ElastiCache.6"] },
  checkov: ["CKV_AWS_31"],
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html",
  tokens: families(TOKENS.cacheReplicationGroup, TOKENS.serverlessCache),
  check(cache) {
    if (cache.at("engine").is("memcached").answer === "yes") return notApplicable("Memcached knows no users");
    // The secondary of a global datastore takes its users from the primary.
    const places = ["authToken", "authTokenWo", "userGroupIds", "userGroupId", "globalReplicationGroupId"];
    return judge(or(...places.map((key) => cache.at(key).set()), cache.at("engine").is("memcached")), {
      what: "the cache lets in every client that reaches it",
      found: "neither authToken nor a user group",
      required: "an AUTH token, or user groups (RBAC)",
      fix: "set authToken (a generated one of 16 to 128 characters), or userGroupIds",
    });
  },
});
