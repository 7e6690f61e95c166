import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const group = resourceOf("aws:redshift/parameterGroup:ParameterGroup", "group");
const cluster = resourceOf("aws:redshift/cluster:Cluster", "cluster");

const logging = (value: unknown) => ({ parameters: [{ name: "enable_user_activity_logging", value }] });

export const examples = defineExamples([
  { name: "switched on", verdict: "holds", resources: [group(logging("true"))] },
  { name: "switched on by 1", verdict: "holds", resources: [group(logging("1"))] },
  { name: "switched off", verdict: "violated", resources: [group(logging("false"))] },
  { name: "AWS's default", verdict: "violated", resources: [group({ family: "redshift-2.0" })] },
  {
    name: "other parameters only",
    verdict: "violated",
    resources: [group({ parameters: [{ name: "require_ssl", value: "true" }] })],
  },
  { name: "a value that is not known yet", verdict: "undecided", resources: [group(logging(unknownValue))] },
  {
    name: "parameters that are not known yet",
    verdict: "undecided",
    resources: [group({ parameters: unknownValue })],
  },
  { name: "a cluster with a group", verdict: "holds", resources: [cluster({ clusterParameterGroupName: "own" })] },
  {
    name: "a cluster with a group that is made with it",
    verdict: "holds",
    resources: [cluster({ clusterParameterGroupName: unknownValue })],
  },
  {
    name: "a cluster with AWS's group",
    verdict: "violated",
    resources: [cluster({ clusterParameterGroupName: "default.redshift-2.0" })],
  },
  { name: "a cluster that names none", verdict: "violated", resources: [cluster({})] },
]);
