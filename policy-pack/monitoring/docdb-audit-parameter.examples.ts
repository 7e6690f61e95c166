import { defineExamples, unknownValue } from "../policy/examples.ts";

function docdbGroup(
  props: Readonly<Record<string, unknown>>,
  propertyDependencies: Readonly<Record<string, readonly string[]>> = {},
) {
  return {
    type: "aws:docdb/clusterParameterGroup:ClusterParameterGroup",
    name: "documents",
    props,
    propertyDependencies,
  } as const;
}

export const examples = defineExamples([
  {
    name: "all events",
    verdict: "holds",
    resources: [
      docdbGroup({
        family: "docdb5.0",
        parameters: [
          { name: "tls", value: "enabled" },
          { name: "audit_logs", value: "enabled" },
        ],
      }),
    ],
  },
  {
    name: "some events",
    verdict: "holds",
    resources: [docdbGroup({ family: "docdb5.0", parameters: [{ name: "audit_logs", value: "ddl, dml_write" }] })],
  },
  {
    name: "nothing said: no log",
    verdict: "violated",
    resources: [docdbGroup({ family: "docdb5.0", parameters: [{ name: "tls", value: "enabled" }] })],
    says: "audit_logs = enabled",
  },
  { name: "no parameters", verdict: "violated", resources: [docdbGroup({ family: "docdb5.0" })] },
  {
    name: "the log switched off",
    verdict: "violated",
    resources: [docdbGroup({ family: "docdb5.0", parameters: [{ name: "audit_logs", value: "disabled" }] })],
  },
  {
    name: "the other word for off",
    verdict: "violated",
    resources: [docdbGroup({ family: "docdb5.0", parameters: [{ name: "audit_logs", value: "none" }] })],
  },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [docdbGroup({ family: "docdb5.0", parameters: [{ name: "audit_logs", value: unknownValue }] })],
  },
  {
    name: "parameters that are not known yet",
    verdict: "undecided",
    resources: [docdbGroup({ family: "docdb5.0", parameters: unknownValue })],
  },
  {
    name: "a name that is not known yet",
    verdict: "undecided",
    resources: [docdbGroup({ family: "docdb5.0", parameters: [{ name: unknownValue, value: "enabled" }] })],
  },
]);
