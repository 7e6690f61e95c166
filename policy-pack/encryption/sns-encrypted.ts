import { flag } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import { matchesPattern, readPolicy, type Statement } from "../aws/iam/iam.ts";
import { namesOwnKey } from "../aws/storage/keys.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, every, no, or, some, type Truth, unknown } from "../policy/truth.ts";
import { combine, judge, type Verdict } from "../policy/verdict.ts";

/** What publishes to topics by itself, and the service that then asks for the key. */
interface Publisher {
  readonly tokens: readonly string[];
  /** Properties that name topics. */
  readonly paths: readonly string[];
  readonly service: string;
  readonly called: string;
}

const PUBLISHERS: readonly Publisher[] = [
  {
    tokens: families(TOKENS.metricAlarm, TOKENS.compositeAlarm),
    paths: ["alarmActions", "okActions", "insufficientDataActions"],
    service: "cloudwatch.amazonaws.com",
    called: "the alarm",
  },
  {
    tokens: TOKENS.eventTarget,
    paths: ["arn"],
    service: "events.amazonaws.com",
    called: "what the event rule sends by",
  },
  {
    tokens: TOKENS.rdsEventSubscription,
    paths: ["snsTopic"],
    service: "events.rds.amazonaws.com",
    called: "what RDS tells by",
  },
];

/** The first resource of the stack of that kind that publishes to the topic. With a role, EventBridge comes as the role. */
function publisherOf(graph: Graph, topic: Resource, { tokens, paths }: Publisher): Resource | undefined {
  const found = paths.flatMap((path) => graph.companions(topic, tokens, path).found);
  return found.find((publisher) => publisher.at("roleArn").isAbsent);
}

/** What an encrypted topic asks of whoever publishes (Amazon SNS Developer Guide, "Key management", event sources). */
const NEEDED = ["kms:Decrypt", "kms:GenerateDataKey"];

function letsIn(statement: Statement, asking: string): Truth {
  const service = some(statement.principals, ({ kind, value }) =>
    kind === "Service" || kind === "?" ? value.is(asking) : no,
  );
  const actions = every(NEEDED, (needed) =>
    some(statement.actions, (action) => action.matches((pattern) => matchesPattern(pattern, needed))),
  );
  return and(statement.allows, service, actions);
}

/** The policies of a key: its own and companions; without any, only the account's roles may use it. */
function keyAdmits(graph: Graph, key: Resource, service: string): Truth {
  const companions = graph.companions(key, TOKENS.kmsKeyPolicy, "keyId");
  const documents = [key, ...companions.found].map((holder) => readPolicy(holder.at("policy")));
  const statements = documents.flatMap((document) => (document.state === "known" ? document.statements : []));
  const open = documents.find((document) => document.state === "open");
  const admitted = some(statements, (statement) => letsIn(statement, service));
  return open || companions.maybe.length > 0
    ? or(admitted, unknown("policy", `the policy of ${key.name} is not known`))
    : admitted;
}

function judgeDelivery(graph: Graph, topic: Resource, kind: Publisher): readonly Verdict[] {
  const publisher = publisherOf(graph, topic, kind);
  if (!publisher) return [];
  const { service, called } = kind;
  const key = topic.at("kmsMasterKeyId");
  const fault = {
    what: `${service} may not use the topic's key, so that ${called} ${publisher.name} never arrives`,
    at: key,
    required: `a customer-managed key whose policy lets in ${service}`,
    fix: `allow Principal { Service: "${service}" } the actions kms:Decrypt and kms:GenerateDataKey* in the key policy`,
  };
  const keys = graph.follow(topic, "kmsMasterKeyId", TOKENS.kmsKey).found;
  return [
    ...(key.isAbsent ? [] : [judge(namesOwnKey(key), fault)]),
    ...keys.map((one) => judge(keyAdmits(graph, one, service), fault)),
  ];
}

export const policy = defineGraphPolicy({
  name: "sns-encrypted",
  title: "SNS topics are encrypted with a KMS key, which those who publish may use",
  severity: "medium",
  rationale:
    "Messages wait in SNS until they are delivered, and alerts say what is broken and where. An alarm or event that may not use the key is dropped without a word: the key of SNS itself lets in no service.",
  remediation: [
    "Set kmsMasterKeyId: key.arn with a customer-managed key.",
    "Let cloudwatch.amazonaws.com use the key (kms:Decrypt, kms:GenerateDataKey*) where alarms publish, events.amazonaws.com where EventBridge does, events.rds.amazonaws.com where RDS does.",
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
  settings: {
    customerKey: flag(
      false,
      "Demand a customer-managed key of every topic, not only of those to which services publish",
    ),
  },
  check(topic, { customerKey }, graph) {
    const key = topic.at("kmsMasterKeyId");
    return combine([
      judge(customerKey ? namesOwnKey(key) : key.set(), {
        what: customerKey ? "the topic has no customer-managed key" : "the topic is not encrypted",
        at: key,
        required: customerKey ? "the ARN of an aws.kms.Key of your own" : "a KMS key",
        fix: "set kmsMasterKeyId: key.arn",
      }),
      ...PUBLISHERS.flatMap((kind) => judgeDelivery(graph, topic, kind)),
    ]);
  },
});
