import { assert } from "chai";
import { FargateCluster, type FargateClusterArgs } from "../../../components/compute/fargate-cluster.ts";
import { DEPLOYMENT, one, record, valueOf } from "../harness.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/logs";
const logs = { retentionDays: 30, keyArn: KEY };
const make = (args: Partial<FargateClusterArgs> = {}) =>
  record(() => new FargateCluster("fintech-dev-cluster", { deployment: DEPLOYMENT, logs, ...args }));

describe("FargateCluster", () => {
  it("has the documented name and is watched (D-05, F-48)", async () => {
    const cluster = one(await make({ clusterName: "fintech-cluster" }), "ecs/cluster");
    assert.deepEqual(cluster.inputs, {
      name: "fintech-cluster",
      settings: [{ name: "containerInsights", value: "enabled" }],
      tags: { Name: "fintech-cluster" },
    });
    assert.deepEqual([cluster.name, cluster.parent], ["fintech-dev-cluster-cluster", "fintech-dev-cluster"]);
    assert.isTrue(cluster.deleteBeforeReplace, "its name is taken while it exists");
  });

  it("is watched closer where that is asked, and named by Pulumi where no name is", async () => {
    const cluster = one(await make({ containerInsights: "enhanced" }), "ecs/cluster");
    assert.deepEqual(cluster.inputs.settings, [{ name: "containerInsights", value: "enhanced" }]);
    assert.notProperty(cluster.inputs, "name");
    assert.isFalse(cluster.deleteBeforeReplace);
  });

  it("keeps what Container Insights measures, encrypted, before any task runs (F-48)", async () => {
    const recording = await make({ clusterName: "fintech-cluster" });
    const group = one(recording, "cloudwatch/logGroup");
    assert.deepEqual(group.inputs, {
      name: "/aws/ecs/containerinsights/fintech-cluster/performance",
      kmsKeyId: KEY,
      retentionInDays: 30,
      tags: { Name: "fintech-dev-cluster-insights" },
    });
    const { arn, cluster } = recording.result;
    assert.equal(await valueOf(arn), await valueOf(cluster.arn));
  });
});
