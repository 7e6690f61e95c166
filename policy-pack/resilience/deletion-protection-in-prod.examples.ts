import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

function cluster(props: Props): ExampleResource {
  return { type: "aws:rds/cluster:Cluster", name: "ledger", props: { engine: "aurora-postgresql", ...props } };
}

function balancer(props: Props, family = "lb"): ExampleResource {
  return { type: `aws:${family}/loadBalancer:LoadBalancer`, name: "edge", props };
}

function table(props: Props): ExampleResource {
  return { type: "aws:dynamodb/table:Table", name: "sessions", props: { hashKey: "id", ...props } };
}

function dnsFirewall(props: Props): ExampleResource {
  return {
    type: "aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation",
    name: "names",
    props,
  };
}

const PROD = { tags: { Environment: "prod-eu" } };
const DEV = { tags: { environment: "dev" } };

export const examples = defineExamples([
  ...[true, false].map((deletionProtectionEnabled) => ({
    name: `a cluster of Aurora DSQL that ${deletionProtectionEnabled ? "is" : "is not"} protected`,
    verdict: deletionProtectionEnabled ? ("holds" as const) : ("violated" as const),
    resources: [{ type: "aws:dsql/cluster:Cluster", name: "orders", props: { deletionProtectionEnabled } }],
  })),
  { name: "a protected database", verdict: "holds", resources: [cluster({ ...PROD, deletionProtection: true })] },
  { name: "a protected load balancer", verdict: "holds", resources: [balancer({ enableDeletionProtection: true })] },
  {
    name: "a protected user pool",
    verdict: "holds",
    resources: [{ type: "aws:cognito/userPool:UserPool", name: "users", props: { deletionProtection: "ACTIVE" } }],
  },
  {
    name: "a DNS firewall that nobody takes away from its network",
    verdict: "holds",
    resources: [dnsFirewall({ mutationProtection: "ENABLED" })],
  },
  {
    name: "a DNS firewall that one call takes away",
    verdict: "violated",
    resources: [dnsFirewall({ mutationProtection: "DISABLED" })],
    says: 'set mutationProtection: "ENABLED"',
  },
  { name: "a database of development", verdict: "not applicable", resources: [cluster(DEV)] },
  {
    name: "a stage that the config exempts",
    verdict: "not applicable",
    resources: [table({ tags: { stage: "training2" } })],
    config: { exemptStages: ["training"] },
  },
  { name: "a protected table", verdict: "holds", resources: [table({ deletionProtectionEnabled: true })] },
  {
    name: "a database whose stage is not known yet",
    verdict: "undecided",
    resources: [cluster({ tags: { environment: unknownValue } })],
  },
  {
    name: "a database in production",
    verdict: "violated",
    resources: [cluster(PROD)],
    says: "deletionProtection: true",
  },
  {
    name: "a load balancer whose stage cannot be told, by the other token",
    verdict: "violated",
    resources: [balancer({ enableDeletionProtection: false }, "alb")],
    says: "found false",
  },
  { name: "a table", verdict: "violated", resources: [table({})], says: "deletionProtectionEnabled: true" },
  {
    name: "production, whatever else the name says",
    verdict: "violated",
    resources: [cluster({ tags: { env: "production-test" } })],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [cluster({ deletionProtection: unknownValue })],
  },
]);
