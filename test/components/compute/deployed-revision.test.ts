import { assert } from "chai";
import { PlanError } from "../../../components/plan-error.ts";
import type { RecordOptions } from "../harness.ts";
import { recordService, REVISION } from "./service.ts";

const OLD = REVISION.replace("-task", "-task-of-yesterday");

/** What the service's name comes out as, and what was asked for it. */
async function outcome(options: RecordOptions) {
  const { result, invokes } = await recordService(() => ({}), options);
  // Outputs tell of failures by this method alone, which the SDK keeps out of its typings.
  const { serviceName } = result as unknown as { serviceName: { promise(): Promise<string> } };
  return { name: await serviceName.promise().catch((error: unknown) => error), invokes };
}

describe("FargateService, after a deployment (F-53)", () => {
  it("gives its name when ECS runs the revision that was asked for", async () => {
    const { name, invokes } = await outcome({});
    assert.equal(name, "fintech-api-service");
    assert.deepEqual(
      invokes.map(({ token, inputs }) => [token, inputs.serviceName]),
      [["aws:ecs/getService:getService", "fintech-api-service"]],
    );
  });

  it("fails, naming both revisions and where to look, when ECS went back to the old one", async () => {
    const { name } = await outcome({ invoke: () => ({ taskDefinition: OLD }) });
    assert.instanceOf(name, PlanError);
    const { message } = name as PlanError;
    assert.match(message, new RegExp(`found ${OLD} in the service fintech-api-service, to which ECS went back`));
    assert.include(message, `expected ${REVISION}`);
    assert.include(message, "pulumi up --refresh");
  });

  it("asks nothing in a preview, which announces the update that mends the matter", async () => {
    const { name, invokes } = await outcome({ preview: true, invoke: () => ({ taskDefinition: OLD }) });
    assert.equal(name, "fintech-api-service");
    assert.isEmpty(invokes);
  });
});
