import { texts } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { matchesPattern } from "../aws/iam/iam.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { judge, notApplicable } from "../policy/verdict.ts";
import type { Value } from "../policy/value.ts";

const MACHINES = families(
  TOKENS.instance,
  TOKENS.launchTemplate,
  TOKENS.launchConfiguration,
  TOKENS.spotInstanceRequest,
);
const DATABASES = families(
  TOKENS.rdsInstance,
  TOKENS.rdsClusterInstance,
  TOKENS.docdbClusterInstance,
  TOKENS.neptuneClusterInstance,
);
const CACHES = families(TOKENS.cacheReplicationGroup, TOKENS.cacheCluster);

/** Which setting speaks of a type, and where it says its size. */
const KINDS = [
  { tokens: MACHINES, setting: "types", path: "instanceType" },
  { tokens: DATABASES, setting: "databaseClasses", path: "instanceClass" },
  { tokens: CACHES, setting: "cacheTypes", path: "nodeType" },
] as const;

export const policy = definePolicy({
  name: "allowed-instance-types",
  title: "Machines, databases and caches have an agreed size",
  severity: "low",
  rationale:
    "A wrong letter in the size costs a hundred times as much, and a previous generation lacks Nitro's encryption between machines; whoever takes over an account starts the biggest there are.",
  remediation: ["Choose an agreed size, or have it added to the policy config."],
  controls: { nist: ["CM-2", "CM-7"], soc2: ["CC8.1"], iso27001: ["A.8.9"] },
  url: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-types.html",
  preset: "strict",
  tokens: families(MACHINES, DATABASES, CACHES, TOKENS.kubernetesNodeGroup),
  settings: {
    types: texts([], "Types of EC2 instances, of EKS nodes too, with * for any text: t4g.*; none: any"),
    databaseClasses: texts([], "Classes of database instances: db.r7g.*; none: any"),
    cacheTypes: texts([], "Types of cache nodes: cache.t4g.*; none: any"),
  },
  check(resource, config) {
    const isNodeGroup = (TOKENS.kubernetesNodeGroup as readonly string[]).includes(resource.type);
    const kind = KINDS.find(({ tokens }) => tokens.includes(resource.type)) ?? KINDS[0];
    const agreed = config[kind.setting];
    const places: readonly Value[] = isNodeGroup ? resource.at("instanceTypes").items() : [resource.at(kind.path)];
    const given = places.filter((place) => !place.isAbsent);
    if (agreed.length === 0 || given.length === 0) return notApplicable("no size to compare");
    return given.map((place) =>
      judge(
        place.matches((text) => agreed.some((pattern) => matchesPattern(pattern, text))),
        {
          what: "the size was not agreed",
          at: place,
          required: agreed.join(" or "),
          fix: "choose one of these",
        },
      ),
    );
  },
});
