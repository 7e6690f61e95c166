import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, type Truth, yes } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

const FAULT = {
  what: "the cache stands in the default VPC",
  required: "a subnet group of private subnets",
  fix: "set subnetGroupName: subnetGroup.name",
};

/** A name that is not known yet is that of a group which the program makes. */
function isOwn(place: Value): Truth {
  return place.isUnknown ? yes : and(place.set(), not(place.is("default")));
}

export const policy = definePropertyPolicy({
  name: "cache-own-subnet-group",
  title: "Caches stand in subnets that the program names",
  severity: "high",
  rationale:
    "Without a subnet group of its own a cache stands in the default VPC, whose subnets all lead to the internet, beside whatever else is put there.",
  remediation: ["Set subnetGroupName to a subnet group of private subnets (a serverless cache: subnetIds)."],
  controls: { fsbp: ["ElastiCache.7"] },
  checkov: ["CKV_AWS_323"],
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SubnetGroups.html",
  demands: [
    {
      tokens: families(TOKENS.cacheReplicationGroup, TOKENS.memoryCluster),
      path: "subnetGroupName",
      must: isOwn,
      ...FAULT,
    },
    {
      tokens: TOKENS.cacheCluster,
      path: "subnetGroupName",
      must: isOwn,
      when: (cache) => not(cache.at("replicationGroupId").set()),
      ...FAULT,
    },
    {
      tokens: TOKENS.serverlessCache,
      path: "subnetIds",
      must: isSet,
      ...FAULT,
      required: "private subnets",
      fix: "set subnetIds to those of private subnets, of another VPC than the default one",
    },
  ],
});
