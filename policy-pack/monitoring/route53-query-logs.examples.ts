import { defineExamples, resourceOf, unknownValue } from "../examples.ts";

const zone = resourceOf("aws:route53/zone:Zone", "example");
const log = resourceOf("aws:route53/queryLog:QueryLog", "queries");

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
