import { definePolicy } from "../policy/define-policy.ts";
import { judgeStatements, matchesPattern, type Statement } from "../aws/iam/iam.ts";
import { isNarrowed, isUnlimited } from "../aws/iam/scope.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, or, some, type Truth } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

/** What a device does as itself. To receive is bounded by what it may subscribe to. */
const AS_ITSELF = [
  "iot:Connect",
  "iot:Publish",
  "iot:RetainPublish",
  "iot:Subscribe",
  "iot:GetThingShadow",
  "iot:UpdateThingShadow",
  "iot:DeleteThingShadow",
  "iot:UpdateJobExecution",
  "iot:AssumeRoleWithCertificate",
];

function actsAsItself(statement: Statement): Truth {
  return some(statement.actions, (action) =>
    action.matches((text) => AS_ITSELF.some((one) => matchesPattern(text, one))),
  );
}

/** Filters without a word, `topicfilter/#`: to IAM they are plain texts, and to MQTT every topic, or every one of a depth. */
const EVERY_TOPIC = /:topicfilter\/[#+*?/]+$/;

function reachesAll(statement: Statement): Truth {
  const filters = some(statement.resources, (resource) => resource.matches((text) => EVERY_TOPIC.test(text)));
  return or(isUnlimited(statement, true), and(filters, not(isNarrowed(statement))));
}

export const policy = definePolicy({
  name: "iot-no-wildcard-resource",
  title: "Policies of devices name the clients, topics and shadows that they allow",
  severity: "high",
  rationale:
    "A certificate taken from one device should be worth one device. If it connects as any client, it throws others off and speaks for them; if it publishes or subscribes to any topic, it commands and overhears the whole fleet.",
  remediation: [
    "Connect as client/${iot:Connection.Thing.ThingName}.",
    "Publish and subscribe below a topic that holds the thing's name.",
    "Name the role aliases that devices may take.",
  ],
  controls: { pci: ["7.2.1", "7.2.2"], nist: ["AC-3", "AC-6"], soc2: ["CC6.3"], iso27001: ["A.5.15", "A.8.3"] },
  url: "https://docs.aws.amazon.com/iot-device-defender/latest/devguide/audit-chk-iot-policy-permissive.html",
  tokens: TOKENS.devicePolicy,
  check: (devices) =>
    judgeStatements(devices.at("policy"), (statement) =>
      judge(not(and(actsAsItself(statement), reachesAll(statement))), {
        what: "devices may act as any client, or on any topic or thing",
        at: statement.value.at("Resource"),
        required: "those that belong to the device",
        fix: "name them, such as arn:aws:iot:REGION:ACCOUNT:client/${iot:Connection.Thing.ThingName}",
      }),
    ),
});
