import { assert } from "chai";
import { planRotationReminder } from "../../../components/secrets/rotation-reminder.plan.ts";
import { RotationReminder } from "../../../components/secrets/rotation-reminder.ts";
import { DEPLOYMENT, one, record } from "../harness.ts";
import { refusedPaths } from "../refusals.ts";

const KEYS = { key: "api-keys", secretName: "fintech/api-keys", every: "quarterly" } as const;
const TOPIC = "arn:aws:sns:us-east-1:123456789012:alerts";
const KEY = "arn:aws:kms:us-east-1:123456789012:key/alerts";

/** The months in which a schedule fires. */
function months(every: "monthly" | "quarterly" | "yearly"): string | undefined {
  return planRotationReminder("r", [{ ...KEYS, every }])[0]?.expression.split(" ")[3];
}

describe("planRotationReminder", () => {
  it("reminds once a period, on its first day (Z-49)", () => {
    assert.deepEqual([months("monthly"), months("quarterly"), months("yearly")], ["*", "1,4,7,10", "1"]);
  });

  it("names the secret and the steps, and orders by key", () => {
    const other = { ...KEYS, key: "a", secretName: "fintech/a" };
    const plans = planRotationReminder("r", [KEYS, other]);
    assert.deepEqual(
      plans.map(({ key }) => key),
      ["a", "api-keys"],
    );
    assert.match(plans[1]?.message ?? "", /fintech\/api-keys.*new version.*quarterly/);
    assert.isAtMost(`${planRotationReminder("x".repeat(90), [KEYS])[0]?.logicalName}-1234567`.length, 64);
  });

  it("refuses to remind of nothing, or of one secret twice", () => {
    assert.deepEqual(
      refusedPaths(() => planRotationReminder("r", [])),
      ["secrets"],
    );
    assert.deepEqual(
      refusedPaths(() => planRotationReminder("r", [KEYS, KEYS])),
      ["secrets"],
    );
  });
});

describe("RotationReminder", () => {
  it("publishes to the topic by a role that may do nothing else", async () => {
    const args = { deployment: DEPLOYMENT, secrets: [KEYS], topicArn: TOPIC, topicKeyArn: KEY };
    const recording = await record(() => new RotationReminder("fintech-dev-reminders", args));
    const { inputs, dependsOn } = one(recording, "scheduler/schedule");
    const { arn, roleArn } = inputs.target as Record<string, unknown>;
    assert.equal(arn, TOPIC);
    assert.match(String(roleArn), /role\/fintech-dev-reminders-role/);
    assert.include(dependsOn, "fintech-dev-reminders-policy");
    assert.deepEqual(JSON.parse(String(one(recording, "iam/rolePolicy").inputs.policy)).Statement, [
      {
        Sid: "PublishReminders",
        Effect: "Allow",
        Action: "sns:Publish",
        Resource: TOPIC,
        Condition: { StringEquals: { "aws:RequestedRegion": "us-east-1" } },
      },
      {
        Sid: "UseKey",
        Effect: "Allow",
        Action: ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"],
        Resource: KEY,
        Condition: {
          StringEquals: { "aws:RequestedRegion": "us-east-1", "kms:ViaService": "sns.us-east-1.amazonaws.com" },
        },
      },
    ]);
    const trust = JSON.parse(String(one(recording, "iam/role").inputs.assumeRolePolicy)).Statement[0];
    assert.deepEqual(trust.Condition, { StringEquals: { "aws:SourceAccount": "123456789012" } });
  });
});
