import { flag } from "../config.ts";
import { defineGraphPolicy } from "../define-policy.ts";
import type { Graph } from "../graph.ts";
import { matchesPattern, readPolicy, type Statement } from "../iam.ts";
import { namesOwnKey } from "../keys.ts";
import type { Resource } from "../resource.ts";
import { families, TOKENS } from "../tokens.ts";
import { and, every, no, or, some, type Truth, unknown } from "../truth.ts";
import { combine, judge, type Verdict } from "../verdict.ts";

const ALARM_ACTIONS = ["alarmActions", "okActions", "insufficientDataActions"];

/** Alarms of the stack that publish to the topic. */
function alarmsOf(graph: Graph, topic: Resource): readonly Resource[] {
  const alarms = families(TOKENS.metricAlarm, TOKENS.compositeAlarm);
  return ALARM_ACTIONS.flatMap((path) => graph.companions(topic, alarms, path).found);
}

/** What an encrypted topic asks of whoever publishes (Amazon SNS Developer Guide, "Key management", event sources). */
const NEEDED = ["kms:Decrypt", "kms:GenerateDataKey"];

function letsAlarmsIn(statement: Statement): Truth {
  const service = some(statement.principals, ({ kind, value }) =>
    kind === "Service" || kind === "?" ? value.is("cloudwatch.amazonaws.com") : no,
  );
  const actions = every(NEEDED, (needed) =>
    some(statement.actions, (action) => action.matches((pattern) => matchesPattern(pattern, needed))),
  );
  return and(statement.allows, service, actions);
}

/** The policies of a key: its own and companions; without any, only the account's roles may use it. */
function keyAdmitsAlarms(graph: Graph, key: Resource): Truth {
  const companions = graph.companions(key, TOKENS.kmsKeyPolicy, "keyId");
  const documents = [key, ...companions.found].map((holder) => readPolicy(holder.at("policy")));
  const statements = documents.flatMap((document) => (document.state === "known" ? document.statements : []));
  const open = documents.find((document) => document.state === "open");
  const admitted = some(statements, letsAlarmsIn);
  return open || companions.maybe.length > 0
    ? or(admitted, unknown("policy", `the policy of ${key.name} is not known`))
    : admitted;
}

function judgeDelivery(graph: Graph, topic: Resource): readonly Verdict[] {
  const [alarm] = alarmsOf(graph, topic);
  if (!alarm) return [];
  const key = topic.at("kmsMasterKeyId");
  const fault = {
    what: `CloudWatch may not use the topic's key, so that the alarm ${alarm.name} never arrives`,
    at: key,
    required: "a customer-managed key whose policy lets in cloudwatch.amazonaws.com",
    fix: 'allow Principal { Service: "cloudwatch.amazonaws.com" } the actions kms:Decrypt and kms:GenerateDataKey* in the key policy',
  };
  const keys = graph.follow(topic, "kmsMasterKeyId", TOKENS.kmsKey).found;
  return [
    ...(key.isAbsent ? [] : [judge(namesOwnKey(key), fault)]),
    ...keys.map((one) => judge(keyAdmitsAlarms(graph, one), fault)),
  ];
}

export const policy = defineGraphPolicy({
  name: "sns-encrypted",
  title: "SNS topics are encrypted with a KMS key, which those who publish may use",
  severity: "medium",
  rationale:
    "Messages wait in SNS until they are delivered, and alerts say what is broken and where. An alarm that may not use the key is dropped without a word: the key of SNS itself lets in no service.",
  remediation: [
    "Set kmsMasterKeyId: key.arn with a customer-managed key.",
    "Let cloudwatch.amazonaws.com use the key (kms:Decrypt, kms:GenerateDataKey*) where alarms publish.",
  ],
  controls: {
    fsbp: ["SNS.1"],
    pci: ["3.5.1"],
    nist: ["SC-12", "SC-13", "SC-28"],
    soc2: ["CC6.1"],
    iso27001: ["A.8.24"],
  },
  checkov: ["CKV_AWS_26"],
  url: "https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html",
  tokens: TOKENS.topic,
  settings: { customerKey: flag(false, "Demand a customer-managed key of every topic, not only of those for alarms") },
  check(topic, { customerKey }, graph) {
    const key = topic.at("kmsMasterKeyId");
    return combine([
      judge(customerKey ? namesOwnKey(key) : key.set(), {
        what: customerKey ? "the topic has no customer-managed key" : "the topic is not encrypted",
        at: key,
        required: customerKey ? "the ARN of an aws.kms.Key of your own" : "a KMS key",
        fix: "set kmsMasterKeyId: key.arn",
      }),
      ...judgeDelivery(graph, topic),
    ]);
  },
});
