import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const zone = resourceOf("aws:route53/zone:Zone", "example");
const log = resourceOf("aws:route53/queryLog:QueryLog", "queries");
const association = resourceOf("aws:route53/zoneAssociation:ZoneAssociation", "office");
const ASSOCIATED = { propertyDependencies: { zoneId: ["example"] } };

export const examples = defineExamples([
  {
    name: "logged",
    verdict: "holds",
    resources: [
      zone({ name: "example.com" }),
      log(
        { zoneId: unknownValue, cloudwatchLogGroupArn: unknownValue },
        { propertyDependencies: { zoneId: ["example"] } },
      ),
    ],
  },
  {
    name: "a private zone",
    verdict: "not applicable",
    resources: [zone({ name: "internal", vpcs: [{ vpcId: unknownValue }] })],
  },
  {
    name: "a zone that another resource associates with a VPC",
    verdict: "not applicable",
    resources: [zone({ name: "internal" }), association({ zoneId: unknownValue, vpcId: unknownValue }, ASSOCIATED)],
  },
  {
    name: "another zone is private",
    verdict: "violated",
    resources: [
      zone({ name: "example.com" }, { outputs: { id: "Z1" } }),
      association({ zoneId: "Z2", vpcId: "vpc-1" }),
    ],
  },
  { name: "not logged", verdict: "violated", resources: [zone({ name: "example.com" })], says: "which names" },
  {
    name: "another zone is logged",
    verdict: "violated",
    resources: [zone({ name: "example.com" }, { outputs: { id: "Z1" } }), log({ zoneId: "Z2" })],
  },
  {
    name: "a log that may be of it",
    verdict: "undecided",
    resources: [zone({ name: "example.com" }), log({ zoneId: unknownValue })],
  },
]);
