import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const firewall = resourceOf("aws:networkfirewall/firewall:Firewall", "edge");
const logging = resourceOf("aws:networkfirewall/loggingConfiguration:LoggingConfiguration", "log");
const DESTINATION = {
  logDestinationConfigs: [{ logType: "FLOW", logDestinationType: "S3", logDestination: { bucketName: "logs" } }],
};

export const examples = defineExamples([
  {
    name: "logged",
    verdict: "holds",
    resources: [
      firewall({ vpcId: unknownValue }),
      logging(
        { firewallArn: unknownValue, loggingConfiguration: DESTINATION },
        { propertyDependencies: { firewallArn: ["edge"] } },
      ),
    ],
  },
  { name: "not logged", verdict: "violated", resources: [firewall({})], says: "writes no log" },
  {
    name: "another one is logged",
    verdict: "violated",
    resources: [
      firewall({}, { outputs: { arn: "arn:aws:network-firewall:eu-central-1:111122223333:firewall/edge" } }),
      logging({
        firewallArn: "arn:aws:network-firewall:eu-central-1:111122223333:firewall/other",
        loggingConfiguration: DESTINATION,
      }),
    ],
  },
  {
    name: "without a destination",
    verdict: "violated",
    resources: [
      firewall({}),
      logging(
        { firewallArn: unknownValue, loggingConfiguration: { logDestinationConfigs: [] } },
        { propertyDependencies: { firewallArn: ["edge"] } },
      ),
    ],
    says: "goes nowhere",
  },
  {
    name: "a log that may be of it",
    verdict: "undecided",
    resources: [firewall({}), logging({ firewallArn: unknownValue, loggingConfiguration: DESTINATION })],
  },
]);
