import { assert } from "chai";
import fc from "fast-check";
import { planSize, sizeProblems, type DatabaseCapacity } from "../../../components/data/database-capacity.plan.ts";
import type { DatabaseEngine } from "../../../components/data/database-engines.ts";

const refused = (capacity: DatabaseCapacity, version = "16", engine: DatabaseEngine = "aurora-postgresql") =>
  sizeProblems(engine, version, { capacity }).map(({ path }) => path);

describe("the size of a database", () => {
  it("is a class or a capacity, and not both", () => {
    const capacity = { min: 0.5, max: 4 };
    assert.isEmpty(sizeProblems("aurora-postgresql", "16", { instanceClass: "db.t4g.medium" }));
    assert.isEmpty(sizeProblems("aurora-postgresql", "16", { capacity }));
    assert.lengthOf(sizeProblems("aurora-postgresql", "16", {}), 1);
    assert.lengthOf(sizeProblems("aurora-postgresql", "16", { instanceClass: "db.t4g.medium", capacity }), 1);
    assert.lengthOf(sizeProblems("aurora-postgresql", "16", { instanceClass: "db.serverless" }), 1);
  });

  it("takes every range in steps of a half, as it is given", () => {
    const halves = fc.integer({ min: 1, max: 512 }).map((number) => number / 2);
    fc.assert(
      fc.property(halves, halves, (one, other) => {
        const capacity = { min: Math.min(one, other), max: Math.max(one, other, 1) };
        for (const [engine, version] of [["aurora-postgresql", "16"] as const, ["documentdb", "5.0"] as const])
          assert.isEmpty(refused(capacity, version, engine));
        assert.deepEqual(planSize({ capacity }), {
          instanceClass: "db.serverless",
          scaling: { minCapacity: capacity.min, maxCapacity: capacity.max },
        });
      }),
    );
  });

  it("refuses all of a range that is wrong, at once", () => {
    assert.deepEqual(refused({ min: 0.3, max: 300 }), ["capacity.min", "capacity.max"]);
    assert.deepEqual(refused({ min: 4, max: 2 }), ["capacity.max"]);
    assert.deepEqual(refused({ min: 0.5, max: 0.5 }), ["capacity.max"]);
  });

  it("pauses idle instances with a minimum of 0, after a time that is said", () => {
    assert.isEmpty(refused({ min: 0, max: 2, pauseAfterSeconds: 300 }));
    assert.deepEqual(refused({ min: 0, max: 2 }), ["capacity.pauseAfterSeconds"]);
    assert.deepEqual(refused({ min: 0, max: 2, pauseAfterSeconds: 60 }), ["capacity.pauseAfterSeconds"]);
    assert.deepEqual(refused({ min: 0.5, max: 2, pauseAfterSeconds: 300 }), ["capacity.pauseAfterSeconds"]);
    const paused = { min: 0, max: 2, pauseAfterSeconds: 300 };
    assert.deepEqual(refused(paused, "16.2"), ["capacity.min"]);
    assert.deepEqual(refused(paused, "5.0", "documentdb"), ["capacity.min"]);
  });

  it("asks for a version that scales, and that scales so far", () => {
    const wide = { min: 0.5, max: 256 };
    for (const version of ["12", "13.5", "14.2"]) assert.deepEqual(refused(wide, version), ["capacity"], version);
    for (const version of ["13.6", "14.9", "15.4"]) assert.deepEqual(refused(wide, version), ["capacity.max"], version);
    for (const version of ["13", "15.5", "16.1", "17", "18.0"]) assert.isEmpty(refused(wide, version), version);
    assert.deepEqual(refused(wide, "4.0", "documentdb"), ["capacity"]);
    assert.isEmpty(refused(wide, "8.0", "documentdb"));
  });
});
