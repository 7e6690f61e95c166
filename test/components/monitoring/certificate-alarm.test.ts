import { assert } from "chai";
import { unwatchedText } from "../../../components/monitoring/certificate-alarm.plan.ts";
import { CertificateAlarm } from "../../../components/monitoring/certificate-alarm.ts";
import { DEPLOYMENT, ofType, one, record } from "../harness.ts";

const arn = (region: string) => `arn:aws:acm:${region}:123456789012:certificate/1`;
const make = (...regions: readonly string[]) =>
  record(
    () =>
      new CertificateAlarm("certificate", {
        deployment: DEPLOYMENT,
        certificateArns: Object.fromEntries(regions.map((region) => [region, arn(region)])),
        topicArn: "arn:aws:sns:us-east-1:123456789012:alerts",
      }),
  );

describe("CertificateAlarm", () => {
  it("rings below 30 days, and neither before the first measurement nor no more after the last (Z-50)", async () => {
    assert.deepInclude(one(await make("us-east-1", "eu-west-1"), "cloudwatch/metricAlarm").inputs, {
      namespace: "AWS/CertificateManager",
      metricName: "DaysToExpiry",
      dimensions: { CertificateArn: arn("us-east-1") },
      statistic: "Minimum",
      period: 86_400,
      evaluationPeriods: 1,
      comparisonOperator: "LessThanThreshold",
      threshold: 30,
      treatMissingData: "ignore",
      alarmActions: ["arn:aws:sns:us-east-1:123456789012:alerts"],
      okActions: ["arn:aws:sns:us-east-1:123456789012:alerts"],
    });
  });

  it("is not made for a certificate of another region than the topic's, and says so", async () => {
    assert.isEmpty(ofType(await make("eu-west-1"), "cloudwatch/metricAlarm"));
    const text = unwatchedText("us-east-1", ["us-west-2", "us-east-1", "eu-west-1"]);
    assert.match(
      text ?? "",
      /certificate in eu-west-1, us-west-2 has no alarm .* cannot speak to a topic in us-east-1/,
    );
    assert.isUndefined(unwatchedText("us-east-1", ["us-east-1"]));
  });
});
