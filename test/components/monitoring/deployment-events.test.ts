import { assert } from "chai";
import { eventPattern } from "../../../components/monitoring/deployment-events.plan.ts";
import { DeploymentEvents } from "../../../components/monitoring/deployment-events.ts";
import { DEPLOYMENT, one, record } from "../harness.ts";
import { decide } from "../secrets/decide.ts";

const GROUP = "arn:aws:logs:us-east-1:123456789012:log-group:/aws/events/fintech-dev-events";
const RULE = "arn:aws:cloudwatch:us-east-1:123456789012:fintech-dev-events-rule";

describe("eventPattern", () => {
  it("names one cluster's services, whatever their names", () => {
    const pattern = JSON.parse(eventPattern(DEPLOYMENT, "fintech-cluster")) as {
      resources: readonly { prefix: string }[];
    };
    assert.deepEqual(pattern.resources, [{ prefix: "arn:aws:ecs:us-east-1:123456789012:service/fintech-cluster/" }]);
  });
});

describe("DeploymentEvents", () => {
  const make = () =>
    record(
      () =>
        new DeploymentEvents("fintech-dev-events", {
          deployment: DEPLOYMENT,
          clusterName: "fintech-cluster",
          logs: { retentionDays: 30, keyArn: "key/logs" },
        }),
    );

  it("writes the events into an encrypted group, once that may be written to (M-32)", async () => {
    const recording = await make();
    const group = one(recording, "cloudwatch/logGroup");
    assert.include(group.inputs, { kmsKeyId: "key/logs", retentionInDays: 30, name: "/aws/events/fintech-dev-events" });
    const target = one(recording, "cloudwatch/eventTarget");
    assert.deepEqual(target.inputs, { rule: "fintech-dev-events-rule", arn: GROUP });
    assert.include(target.dependsOn, "fintech-dev-events-policy");
  });

  it("lets its own rule write, and no other", async () => {
    const { policyDocument } = one(await make(), "cloudwatch/logResourcePolicy").inputs;
    const write = (rule: string) =>
      decide(policyDocument, {
        service: "events.amazonaws.com",
        action: "logs:PutLogEvents",
        context: { "aws:SourceArn": rule },
      });
    assert.equal(write(RULE), "allow");
    assert.equal(write(`${RULE}-2`), "nothing");
  });
});
