import { assert } from "chai";
import { planAlertTopic } from "../../../components/monitoring/alert-topic.plan.ts";
import { AlertTopic, type AlertTopicArgs } from "../../../components/monitoring/alert-topic.ts";
import { DEPLOYMENT, ofType, one, record, valueOf } from "../harness.ts";
import { refusedPaths } from "../refusals.ts";
import { decide } from "../secrets/decide.ts";

const ARN = "arn:aws:sns:us-east-1:123456789012:alerts-topic";

describe("planAlertTopic", () => {
  it("takes each address once, in any order", () => {
    const emails = ["b@example.com", "a@example.com", "b@example.com"];
    assert.deepEqual(planAlertTopic("alerts", { emails }), {
      topicName: undefined,
      emails: ["a@example.com", "b@example.com"],
    });
  });

  it("refuses names and addresses that SNS refuses, all at once", () => {
    const bad = { topicName: "a b", emails: ["on-call", "a@b", "x@example.com"] };
    assert.deepEqual(
      refusedPaths(() => planAlertTopic("alerts", bad)),
      ["topicName", "emails", "emails"],
    );
  });
});

describe("AlertTopic", () => {
  const make = (over: Partial<AlertTopicArgs> = {}) =>
    record(() => new AlertTopic("alerts", { deployment: DEPLOYMENT, keyArn: "key/alerts", ...over }));

  it("is encrypted with the customer's key, which alarms may use (F-50)", async () => {
    const recording = await make();
    const topic = one(recording, "sns/topic");
    assert.deepEqual(topic.inputs, { kmsMasterKeyId: "key/alerts", tags: { Name: "alerts" } });
    assert.isFalse(topic.deleteBeforeReplace);
    const named = one(await make({ topicName: "fintech-alerts" }), "sns/topic");
    assert.equal(named.inputs.name, "fintech-alerts");
    assert.isTrue(named.deleteBeforeReplace);
  });

  it("takes messages of this account's alarms over TLS, and nobody else's (F-35, F-50)", async () => {
    const recording = await make();
    const { arn, policy } = one(recording, "sns/topicPolicy").inputs;
    assert.equal(arn, ARN);
    const alarm = (account: string, owner = account, secure = "true") =>
      decide(policy, {
        service: "cloudwatch.amazonaws.com",
        action: "sns:Publish",
        context: {
          "aws:SourceAccount": account,
          "aws:SourceArn": `arn:aws:cloudwatch:us-east-1:${owner}:alarm:latency`,
          "aws:SecureTransport": secure,
        },
      });
    assert.equal(alarm("123456789012"), "allow");
    assert.equal(alarm("111122223333", "123456789012"), "nothing");
    assert.equal(alarm("123456789012", "111122223333"), "nothing");
    assert.equal(alarm("123456789012", "123456789012", "false"), "deny");
    assert.equal(await valueOf(recording.result.arn), ARN);
  });

  it("subscribes each address under its own name", async () => {
    const recording = await make({ emails: ["b@example.com", "a@example.com"] });
    assert.deepEqual(
      ofType(recording, "sns/topicSubscription").map(({ name, inputs }) => [name, inputs]),
      ["a@example.com", "b@example.com"].map((endpoint) => [
        `alerts-email-${endpoint}`,
        { topic: ARN, protocol: "email", endpoint },
      ]),
    );
  });
});
