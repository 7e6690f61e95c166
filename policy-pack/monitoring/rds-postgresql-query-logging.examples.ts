import { defineExamples, unknownValue } from "../policy/examples.ts";

function instance(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/instance:Instance", name: "ledger", props } as const;
}

function cluster(
  props: Readonly<Record<string, unknown>>,
  propertyDependencies: Readonly<Record<string, readonly string[]>> = {},
) {
  return { type: "aws:rds/cluster:Cluster", name: "ledger", props, propertyDependencies } as const;
}

function group(
  props: Readonly<Record<string, unknown>>,
  propertyDependencies: Readonly<Record<string, readonly string[]>> = {},
) {
  return { type: "aws:rds/parameterGroup:ParameterGroup", name: "parameters", props, propertyDependencies } as const;
}

function clusterGroup(
  props: Readonly<Record<string, unknown>>,
  propertyDependencies: Readonly<Record<string, readonly string[]>> = {},
) {
  return {
    type: "aws:rds/clusterParameterGroup:ClusterParameterGroup",
    name: "parameters",
    props,
    propertyDependencies,
  } as const;
}

export const examples = defineExamples([
  {
    name: "a group of the cluster, joined by dependency",
    verdict: "holds",
    resources: [
      cluster(
        { engine: "aurora-postgresql", dbClusterParameterGroupName: unknownValue },
        { dbClusterParameterGroupName: ["parameters"] },
      ),
      clusterGroup({
        parameters: [
          { name: "log_statement", value: "ddl" },
          { name: "log_min_duration_statement", value: "0" },
        ],
      }),
    ],
  },
  {
    name: "a group of the instance, by name",
    verdict: "holds",
    resources: [
      instance({ engine: "postgres", parameterGroupName: "logged" }),
      group({
        name: "logged",
        parameters: [
          { name: "log_statement", value: "all" },
          { name: "log_min_duration_statement", value: "1000" },
        ],
      }),
    ],
  },
  {
    name: "statements by pgAudit",
    verdict: "holds",
    resources: [
      instance({ engine: "postgres", parameterGroupName: "logged" }),
      group({
        name: "logged",
        parameters: [
          { name: "pgaudit.log", value: "ddl,role" },
          { name: "log_min_duration_statement", value: "1000" },
        ],
      }),
    ],
  },
  {
    name: "pgAudit that logs nothing",
    verdict: "violated",
    resources: [
      instance({ engine: "postgres", parameterGroupName: "logged" }),
      group({
        name: "logged",
        parameters: [
          { name: "pgaudit.log", value: "NONE" },
          { name: "log_min_duration_statement", value: "1000" },
        ],
      }),
    ],
  },
  { name: "another engine", verdict: "not applicable", resources: [instance({ engine: "mysql" })] },
  {
    name: "the default group",
    verdict: "violated",
    resources: [instance({ engine: "postgres", parameterGroupName: "default.postgres16" })],
    says: 'log_statement to "ddl"',
  },
  { name: "no group", verdict: "violated", resources: [cluster({ engine: "aurora-postgresql" }, {})] },
  {
    name: "slow statements alone",
    verdict: "violated",
    resources: [
      instance({ engine: "postgres", parameterGroupName: "logged" }),
      group({ name: "logged", parameters: [{ name: "log_min_duration_statement", value: "0" }] }),
    ],
  },
  {
    name: "changes alone",
    verdict: "violated",
    resources: [
      instance({ engine: "postgres", parameterGroupName: "logged" }),
      group({ name: "logged", parameters: [{ name: "log_statement", value: "mod" }] }),
    ],
  },
  {
    name: "switched off",
    verdict: "violated",
    resources: [
      instance({ engine: "postgres", parameterGroupName: "logged" }),
      group({
        name: "logged",
        parameters: [
          { name: "log_statement", value: "none" },
          { name: "log_min_duration_statement", value: "1" },
        ],
      }),
    ],
  },
  {
    name: "a duration that means never",
    verdict: "violated",
    resources: [
      instance({ engine: "postgres", parameterGroupName: "logged" }),
      group({
        name: "logged",
        parameters: [
          { name: "log_statement", value: "mod" },
          { name: "log_min_duration_statement", value: "-1" },
        ],
      }),
    ],
  },
  {
    name: "a group of another stack",
    verdict: "undecided",
    resources: [instance({ engine: "postgres", parameterGroupName: "shared" })],
  },
  {
    name: "parameters that are not known yet",
    verdict: "undecided",
    resources: [
      instance({ engine: "postgres", parameterGroupName: "logged" }),
      group({ name: "logged", parameters: unknownValue }),
    ],
  },
  { name: "an engine that is not known yet", verdict: "undecided", resources: [instance({ engine: unknownValue })] },
]);
