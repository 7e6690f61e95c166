import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const devices = resourceOf("aws:iot/policy:Policy", "sensors");
const document = (...Statement: readonly unknown[]) => JSON.stringify({ Version: "2012-10-17", Statement });
const allows = (Action: unknown, Resource: unknown, more: object = {}) =>
  devices({ policy: document({ Effect: "Allow", Action, Resource, ...more }) });
const arn = (resource: string, partition = "aws") => `arn:${partition}:iot:eu-central-1:111122223333:${resource}`;

/** Each of them on everything. */
const ON_EVERYTHING = [
  "iot:Connect",
  "iot:Publish",
  "iot:RetainPublish",
  "iot:Subscribe",
  "iot:GetThingShadow",
  "iot:UpdateThingShadow",
  "iot:DeleteThingShadow",
  "iot:UpdateJobExecution",
  "iot:AssumeRoleWithCertificate",
  "iot:Con*",
  "*",
];

export const examples = defineExamples([
  {
    name: "its own client",
    verdict: "holds",
    resources: [allows("iot:Connect", arn("client/${iot:Connection.Thing.ThingName}"))],
  },
  { name: "clients of one kind", verdict: "holds", resources: [allows("iot:Connect", arn("client/meter-*"))] },
  { name: "topics below one", verdict: "holds", resources: [allows(["iot:Publish"], [arn("topic/meters/*")])] },
  {
    name: "all below one topic, in the words of MQTT",
    verdict: "holds",
    resources: [allows("iot:Subscribe", arn("topicfilter/meters/+/#"))],
  },
  {
    name: "whatever it may subscribe to",
    verdict: "holds",
    resources: [allows("iot:Receive", arn("topic/*"))],
  },
  {
    name: "what knows no resources of a device",
    verdict: "holds",
    resources: [allows("greengrass:ResolveComponentCandidates", "*")],
  },
  {
    name: "any client, as long as the thing is of one kind",
    verdict: "holds",
    resources: [
      allows("iot:Connect", arn("client/*"), {
        Condition: { StringEquals: { "iot:Connection.Thing.ThingTypeName": "meter" } },
      }),
    ],
  },
  {
    name: "everything refused",
    verdict: "holds",
    resources: [devices({ policy: document({ Effect: "Deny", Action: "iot:Publish", Resource: "*" }) })],
  },
  ...ON_EVERYTHING.map((action) => ({
    name: `${action} on everything`,
    verdict: "violated" as const,
    resources: [allows(action, "*")],
    says: "any client",
  })),
  {
    name: "to publish beside what may be on everything",
    verdict: "violated",
    resources: [allows(["iot:Receive", "iot:Publish"], "*")],
    says: "Resource",
  },
  { name: "as any client", verdict: "violated", resources: [allows("iot:Connect", arn("client/*"))] },
  {
    name: "as any client in China",
    verdict: "violated",
    resources: [allows("iot:Connect", arn("client/*", "aws-cn"))],
  },
  { name: "to any topic", verdict: "violated", resources: [allows("iot:Publish", [arn("topic/a"), arn("topic/*")])] },
  ...["topicfilter/#", "topicfilter/+/+", "topicfilter/*/*"].map((filter) => ({
    name: `to every topic, by ${filter}`,
    verdict: "violated" as const,
    resources: [allows("iot:Subscribe", arn(filter))],
  })),
  {
    name: "to every topic, as long as the thing is of one kind",
    verdict: "holds",
    resources: [
      allows("iot:Subscribe", arn("topicfilter/#"), {
        Condition: { StringEquals: { "iot:Connection.Thing.ThingTypeName": "meter" } },
      }),
    ],
  },
  { name: "to any of the account", verdict: "violated", resources: [allows("iot:Subscribe", arn("*"))] },
  { name: "a policy that is not known yet", verdict: "undecided", resources: [devices({ policy: unknownValue })] },
]);
