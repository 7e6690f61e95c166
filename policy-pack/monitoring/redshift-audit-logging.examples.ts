import { defineExamples, unknownValue } from "../policy/examples.ts";

function redshift(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:redshift/cluster:Cluster", name: "warehouse", props } as const;
}

function redshiftLogging(
  props: Readonly<Record<string, unknown>>,
  propertyDependencies: Readonly<Record<string, readonly string[]>> = {},
) {
  return { type: "aws:redshift/logging:Logging", name: "logging", props, propertyDependencies } as const;
}

export const examples = defineExamples([
  {
    name: "a companion, joined by dependency in a first preview",
    verdict: "holds",
    resources: [
      redshift({}),
      redshiftLogging({ clusterIdentifier: unknownValue }, { clusterIdentifier: ["warehouse"] }),
    ],
  },
  {
    name: "a companion, by name",
    verdict: "holds",
    resources: [
      redshift({ clusterIdentifier: "sales" }),
      redshiftLogging({ clusterIdentifier: "sales", logDestinationType: "cloudwatch" }, {}),
    ],
  },
  {
    name: "inline, as @pulumi/aws 6 has it",
    verdict: "holds",
    resources: [redshift({ logging: { enable: true, bucketName: "logs" } })],
  },
  { name: "nothing", verdict: "violated", resources: [redshift({})], says: "aws.redshift.Logging" },
  { name: "inline, switched off", verdict: "violated", resources: [redshift({ logging: { enable: false } })] },
  {
    name: "the companion of another cluster",
    verdict: "violated",
    resources: [redshift({ clusterIdentifier: "sales" }), redshiftLogging({ clusterIdentifier: "other" }, {})],
  },
  {
    name: "a companion of a cluster that is not known yet",
    verdict: "undecided",
    resources: [redshift({}), redshiftLogging({ clusterIdentifier: unknownValue }, {})],
  },
]);
