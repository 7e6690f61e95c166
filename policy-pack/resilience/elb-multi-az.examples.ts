import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const balancer = resourceOf("aws:elb/loadBalancer:LoadBalancer", "front");

export const examples = defineExamples([
  {
    name: "two zones",
    verdict: "holds",
    resources: [balancer({ availabilityZones: ["eu-central-1a", "eu-central-1b"] })],
  },
  {
    name: "one zone",
    verdict: "violated",
    resources: [balancer({ availabilityZones: ["eu-central-1a"] })],
    says: "availabilityZones",
  },
  {
    name: "one zone, twice",
    verdict: "violated",
    resources: [balancer({ availabilityZones: ["eu-central-1a", "eu-central-1a"] })],
  },
  { name: "one subnet", verdict: "violated", resources: [balancer({ subnets: ["subnet-1"] })], says: "subnets" },
  {
    name: "two zones, where the config wants three",
    verdict: "violated",
    resources: [balancer({ availabilityZones: ["eu-central-1a", "eu-central-1b"] })],
    config: { zones: 3 },
  },
  {
    name: "zones that are not known yet",
    verdict: "undecided",
    resources: [balancer({ availabilityZones: unknownValue })],
  },
]);
