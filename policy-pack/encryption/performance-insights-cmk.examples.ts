import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function instance(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/instance:Instance", name: "ledger", props } as const;
}

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/cluster:Cluster", name: "ledger", props } as const;
}

function member(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/clusterInstance:ClusterInstance", name: "ledger-a", props } as const;
}

function docdbMember(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:docdb/clusterInstance:ClusterInstance", name: "documents-a", props } as const;
}

export const examples = defineExamples([
  {
    name: "an instance with a key",
    verdict: "holds",
    resources: [instance({ performanceInsightsEnabled: true, performanceInsightsKmsKeyId: KEY })],
  },
  {
    name: "a cluster with a key that is made in the same deployment",
    verdict: "holds",
    resources: [cluster({ performanceInsightsEnabled: true, performanceInsightsKmsKeyId: unknownValue })],
  },
  {
    name: "a member of a DocumentDB cluster with a key",
    verdict: "holds",
    resources: [docdbMember({ enablePerformanceInsights: true, performanceInsightsKmsKeyId: KEY })],
  },
  {
    name: "no Performance Insights",
    verdict: "not applicable",
    resources: [instance({}), member({ performanceInsightsEnabled: false }), docdbMember({})],
  },
  {
    name: "an instance with the key of the service",
    verdict: "violated",
    resources: [instance({ performanceInsightsEnabled: true })],
    says: "performanceInsightsKmsKeyId",
  },
  {
    name: "a member of an Aurora cluster with the key of the service",
    verdict: "violated",
    resources: [member({ performanceInsightsEnabled: true, performanceInsightsKmsKeyId: "alias/aws/rds" })],
  },
  {
    name: "a cluster with the key of the service",
    verdict: "violated",
    resources: [cluster({ performanceInsightsEnabled: true })],
  },
  {
    name: "a member of a DocumentDB cluster with the key of the service",
    verdict: "violated",
    resources: [docdbMember({ enablePerformanceInsights: true })],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [instance({ performanceInsightsEnabled: unknownValue })],
  },
]);
