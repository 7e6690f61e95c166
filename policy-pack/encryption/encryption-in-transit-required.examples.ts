import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

function of(type: string, props: Readonly<Record<string, unknown>>, name = "data"): ExampleResource {
  return { type, name, props };
}

export const examples = defineExamples([
  {
    name: "a cache that is TLS unless told otherwise",
    verdict: "holds",
    resources: [of("aws:memorydb/cluster:Cluster", {})],
  },
  {
    name: "a cache that is told otherwise",
    verdict: "violated",
    resources: [of("aws:memorydb/cluster:Cluster", { tlsEnabled: false })],
    says: "set tlsEnabled: true",
  },
  {
    name: "parameter groups: what the family requires by itself, and what is said",
    verdict: "holds",
    resources: [
      of("aws:redshift/parameterGroup:ParameterGroup", { family: "redshift-2.0", parameters: [] }),
      of(
        "aws:docdb/clusterParameterGroup:ClusterParameterGroup",
        { family: "docdb5.0", parameters: [{ name: "tls", value: "tls1.2+" }] },
        "documents",
      ),
    ],
  },
  {
    name: "parameter groups that switch it off",
    verdict: "violated",
    resources: [
      of("aws:docdb/clusterParameterGroup:ClusterParameterGroup", {
        family: "docdb5.0",
        parameters: [{ name: "tls", value: "disabled" }],
      }),
      of("aws:redshift/parameterGroup:ParameterGroup", { family: "redshift-1.0" }, "reports"),
    ],
    says: "tls = enabled",
  },
  {
    name: "workgroups of Redshift Serverless: what AWS requires by itself, and what is said",
    verdict: "holds",
    resources: [
      of("aws:redshiftserverless/workgroup:Workgroup", { namespaceName: "reports", workgroupName: "reports" }),
      of(
        "aws:redshiftserverless/workgroup:Workgroup",
        {
          namespaceName: "events",
          workgroupName: "events",
          configParameters: [
            { parameterKey: "query_group", parameterValue: "default" },
            { parameterKey: "require_ssl", parameterValue: "true" },
          ],
        },
        "events",
      ),
    ],
  },
  {
    name: "a workgroup of Redshift Serverless that switches it off",
    verdict: "violated",
    resources: [
      of("aws:redshiftserverless/workgroup:Workgroup", {
        namespaceName: "reports",
        workgroupName: "reports",
        configParameters: [{ parameterKey: "require_ssl", parameterValue: "false" }],
      }),
    ],
    says: "the workgroup takes connections in the clear",
  },
  {
    name: "messages over HTTP",
    verdict: "violated",
    resources: [
      of("aws:sns/topicSubscription:TopicSubscription", { protocol: "http", endpoint: "http://example.com/alerts" }),
    ],
    says: "https",
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [of("aws:memorydb/cluster:Cluster", { tlsEnabled: unknownValue })],
  },
  {
    name: "parameters that are not known yet",
    verdict: "undecided",
    resources: [
      of("aws:docdb/clusterParameterGroup:ClusterParameterGroup", { family: "docdb5.0", parameters: unknownValue }),
    ],
  },
]);
