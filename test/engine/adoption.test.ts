import { expect } from "chai";
import { run } from "./harness/engine.ts";
import { policyPack, violations } from "./harness/stacks.ts";

const CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";

describe("microservices over a cluster and a certificate that exist", function () {
  this.timeout(120_000);

  it("makes neither, uses both, and passes every policy", async () => {
    const stack = "microservices";
    const result = await run({
      command: "preview",
      stack,
      config: {
        "zero-trust-aws:cluster": { existing: { name: "shared" } },
        "zero-trust-aws:edge": { domain: { certificateArn: CERTIFICATE } },
      },
      packs: policyPack(stack),
    });
    expect(result.exitCode, result.stderr).to.equal(0);
    expect(violations(result)).to.deep.equal([]);
    const inputsOf = (type: string) =>
      result.resources.filter((resource) => resource.type === type).map(({ inputs }) => inputs);
    expect(inputsOf("aws:ecs/cluster:Cluster")).to.deep.equal([]);
    expect(inputsOf("aws:acm/certificate:Certificate")).to.deep.equal([]);
    expect(inputsOf("aws:ecs/service:Service")).not.to.be.empty;
    for (const inputs of inputsOf("aws:ecs/service:Service"))
      expect(inputs).to.include({ cluster: "arn:aws:ecs:us-east-1:123456789012:cluster/shared" });
    expect(inputsOf("aws:lb/listener:Listener").map((inputs) => inputs["certificateArn"])).to.include(CERTIFICATE);
    const alarm = inputsOf("aws:cloudwatch/metricAlarm:MetricAlarm").find(
      (inputs) => inputs["metricName"] === "DaysToExpiry",
    );
    expect(alarm?.["dimensions"]).to.deep.equal({ CertificateArn: CERTIFICATE });
  });
});
