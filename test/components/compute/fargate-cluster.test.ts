import { assert } from "chai";
import { FargateCluster, type FargateClusterArgs } from "../../../components/compute/fargate-cluster.ts";
import { DEPLOYMENT, one, record } from "../harness.ts";

const make = (args: Partial<FargateClusterArgs> = {}) =>
  record(() => new FargateCluster("fintech-dev-cluster", { deployment: DEPLOYMENT, ...args }));

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
});
