import { defineExamples, unknownValue } from "../policy/examples.ts";

function event(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/eventSubscription:EventSubscription", name: "events", props } as const;
}

export const examples = defineExamples([
  { name: "all events of clusters", verdict: "holds", resources: [event({ sourceType: "db-cluster" })] },
  {
    name: "those that matter, of clusters",
    verdict: "holds",
    resources: [event({ sourceType: "db-cluster", eventCategories: ["failure", "maintenance", "failover"] })],
  },
  {
    name: "those that matter, of instances",
    verdict: "holds",
    resources: [
      event({ sourceType: "db-instance", eventCategories: ["maintenance", "configuration change", "failure"] }),
    ],
  },
  {
    name: "those that matter, of parameter groups and security groups",
    verdict: "holds",
    resources: [
      event({ sourceType: "db-parameter-group", eventCategories: ["configuration change"] }),
      event({ sourceType: "db-security-group", eventCategories: ["configuration change", "failure"] }),
    ],
  },
  {
    name: "another source",
    verdict: "holds",
    resources: [event({ sourceType: "db-snapshot", eventCategories: ["creation"] })],
  },
  {
    name: "clusters without failures",
    verdict: "violated",
    resources: [event({ sourceType: "db-cluster", eventCategories: ["maintenance"] })],
    says: "maintenance, failure",
  },
  {
    name: "clusters without maintenance",
    verdict: "violated",
    resources: [event({ sourceType: "db-cluster", eventCategories: ["failure"] })],
  },
  {
    name: "instances without changes of their configuration",
    verdict: "violated",
    resources: [event({ sourceType: "db-instance", eventCategories: ["failure", "maintenance"] })],
  },
  {
    name: "instances without failures",
    verdict: "violated",
    resources: [event({ sourceType: "db-instance", eventCategories: ["configuration change", "maintenance"] })],
  },
  {
    name: "instances without maintenance",
    verdict: "violated",
    resources: [event({ sourceType: "db-instance", eventCategories: ["configuration change", "failure"] })],
  },
  {
    name: "parameter groups",
    verdict: "violated",
    resources: [event({ sourceType: "db-parameter-group", eventCategories: ["other"] })],
  },
  {
    name: "security groups without failures",
    verdict: "violated",
    resources: [event({ sourceType: "db-security-group", eventCategories: ["configuration change"] })],
  },
  {
    name: "security groups without changes",
    verdict: "violated",
    resources: [event({ sourceType: "db-security-group", eventCategories: ["failure"] })],
  },
  {
    name: "a subscription that is switched off",
    verdict: "violated",
    resources: [event({ sourceType: "db-snapshot", enabled: false })],
    says: "enabled: true",
  },
  {
    name: "categories that are not known yet",
    verdict: "undecided",
    resources: [event({ sourceType: "db-cluster", eventCategories: unknownValue })],
  },
]);
