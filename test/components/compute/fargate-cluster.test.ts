import { assert } from "chai";
import { FargateCluster, type FargateClusterArgs } from "../../../components/compute/fargate-cluster.ts";
import { PlanError } from "../../../components/plan-error.ts";
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
    assert.equal(await valueOf(arn), await valueOf(cluster?.arn));
  });

  it("makes nothing where the cluster exists, and knows it by its name", async () => {
    const recording = await make({ existing: { name: "shared" } });
    assert.deepEqual(
      recording.resources.map(({ type }) => type),
      ["zero-trust-aws:compute:FargateCluster"],
    );
    const { arn, clusterName } = recording.result;
    assert.equal(await valueOf(arn), "arn:aws:ecs:us-east-1:123456789012:cluster/shared");
    assert.equal(await valueOf(clusterName), "shared");
  });

  it("refuses an ARN for a name, and what would be said of a cluster of somebody else's", async () => {
    const settings = {
      existing: { name: "arn:aws:ecs:x" },
      clusterName: "mine",
      containerInsights: "enhanced",
      sessions: { keyArn: KEY },
    } as const;
    const error = await make(settings).catch((caught: unknown) => caught);
    assert.instanceOf(error, PlanError);
    assert.deepEqual(
      (error as PlanError).problems.map(({ path }) => path),
      ["existing.name", "clusterName", "containerInsights", "sessions"],
    );
  });
});
