import { definePropertyPolicy, isFalse } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { every } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

export const policy = definePropertyPolicy({
  name: "batch-not-privileged",
  title: "Containers of Batch jobs are not privileged",
  severity: "high",
  rationale:
    "A privileged container is root on its host: one flaw in one job gives every other job there, with its credentials and data.",
  remediation: ["Leave privileged out of the container's properties, or set it to false."],
  controls: {},
  checkov: ["CKV_AWS_210"],
  url: "https://docs.aws.amazon.com/batch/latest/userguide/job_definition_parameters.html",
  demands: [
    { document: "containerProperties", path: "privileged", must: isFalse({ absent: false }) },
    {
      document: "nodeProperties",
      each: "nodeRangeProperties",
      path: "container.privileged",
      must: isFalse({ absent: false }),
    },
    {
      document: "ecsProperties",
      each: "taskProperties",
      path: "containers",
      must: (containers: Value) =>
        every(containers.items(), (container) => container.at("privileged").is(false, { absent: false })),
    },
    {
      each: "eksProperties.podProperties.containers",
      path: "securityContext.privileged",
      must: isFalse({ absent: false }),
    },
    {
      each: "eksProperties.podProperties.initContainers",
      path: "securityContext.privileged",
      must: isFalse({ absent: false }),
    },
  ].map((place) => ({
    tokens: TOKENS.batchJob,
    ...place,
    what: "a container of the job is root on its host",
    required: "false",
    fix: "leave privileged out",
  })),
});
