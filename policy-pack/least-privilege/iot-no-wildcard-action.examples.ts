import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const devices = resourceOf("aws:iot/policy:Policy", "sensors");
const allows = (...Action: readonly unknown[]) =>
  devices({
    policy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Action, Resource: "arn:aws:iot:eu-central-1:111122223333:client/${iot:ClientId}" },
      ],
    }),
  });
const denies = (Action: string) =>
  devices({ policy: { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action, Resource: "*" }] } });

export const examples = defineExamples([
  { name: "named actions", verdict: "holds", resources: [allows("iot:Connect", "iot:Publish")] },
  { name: "some actions by a pattern", verdict: "holds", resources: [allows("iot:*ThingShadow")] },
  { name: "all of another service", verdict: "holds", resources: [allows("greengrass:*")] },
  { name: "everything refused", verdict: "holds", resources: [denies("*")] },
  { name: "everything", verdict: "violated", resources: [allows("*")], says: "all actions" },
  { name: "everything beside a named action", verdict: "violated", resources: [allows("iot:Connect", "*")] },
  { name: "all actions of IoT", verdict: "violated", resources: [allows("iot:*")] },
  { name: "all actions of IoT, in capitals", verdict: "violated", resources: [allows("IoT:*")] },
  { name: "an action that is not known yet", verdict: "undecided", resources: [devices({ policy: unknownValue })] },
]);
