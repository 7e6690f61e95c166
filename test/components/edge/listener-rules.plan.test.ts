import { assert } from "chai";
import fc from "fast-check";
import { checkPath, planListenerRules, type RoutePath } from "../../../components/edge/listener-rules.plan.ts";
import { PlanError, Problems } from "../../../components/plan-error.ts";

function plan(paths: readonly RoutePath[]) {
  const problems = new Problems("test");
  const rules = planListenerRules(problems, "routes", paths);
  problems.throwIfAny();
  return rules;
}

const priorityOf = (path: string) => plan([{ route: "r", path }])[0]?.priority ?? 0;
const segment = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => `/${segments.join("/")}`);

/** A pattern that matches the path and more: one character becomes `?`, or a stretch becomes `*`. */
const generalised = path.chain((one) =>
  fc.tuple(fc.nat(one.length - 1), fc.nat(one.length), fc.boolean()).map(([from, to, single]) => ({
    narrow: one,
    wide: single
      ? `${one.slice(0, Math.max(from, 1))}?${one.slice(Math.max(from, 1) + 1)}`
      : `${one.slice(0, Math.max(Math.min(from, to), 1))}*${one.slice(Math.max(from, to, 1))}`,
  })),
);

describe("planListenerRules", () => {
  it("evaluates the more specific of two overlapping patterns first", () => {
    fc.assert(
      fc.property(generalised, ({ narrow, wide }) => {
        fc.pre(narrow !== wide && wide.length > 1 && narrow.length > 1);
        assert.isBelow(priorityOf(narrow), priorityOf(wide), `${narrow} before ${wide}`);
      }),
    );
  });

  it("orders the usual cases", () => {
    const inOrder = ["/orders/new/draft", "/orders/new", "/orders/?*", "/orders/*", "/o*", "/*"];
    const planned = plan(inOrder.toReversed().map((one) => ({ route: "r", path: one })));
    assert.deepEqual(
      planned.map((rule) => rule.path),
      inOrder,
    );
  });

  it("puts a pattern with more `?` before one with fewer, and both before `*` alone", () => {
    const inOrder = ["/o???*", "/o??*", "/o?", "/o?*", "/o*"];
    const planned = plan(inOrder.map((one) => ({ route: "r", path: one })));
    assert.deepEqual(
      planned.map((rule) => rule.path),
      inOrder,
    );
  });

  it("keeps priorities between 1 and 50000, all different", () => {
    fc.assert(
      fc.property(fc.uniqueArray(path, { minLength: 1, maxLength: 8 }), (paths) => {
        const rules = settled(paths);
        fc.pre(rules !== undefined);
        const priorities = (rules ?? []).map(({ priority }) => priority);
        assert.equal(new Set(priorities).size, priorities.length);
        for (const priority of priorities) assert.isTrue(priority >= 1 && priority <= 50_000);
      }),
    );
    for (const edge of ["/*", "*", `/${"a".repeat(127)}`, "/?????", `/${"a".repeat(122)}?????`])
      assert.isTrue(priorityOf(edge) >= 1 && priorityOf(edge) <= 50_000, edge);
  });

  it("moves no rule when a route is added, whatever the order", () => {
    fc.assert(
      fc.property(fc.uniqueArray(path, { minLength: 2, maxLength: 8 }), (paths) => {
        const all = settled(paths);
        const fewer = settled(paths.slice(1).toReversed());
        fc.pre(all !== undefined && fewer !== undefined);
        for (const rule of fewer ?? []) assert.deepInclude(all, rule);
      }),
    );
  });

  it("names each rule after its route and path, also where the words are the same", () => {
    const keys = plan([
      { route: "api", path: "/a/b" },
      { route: "api", path: "/a-b" },
      { route: "api", path: "/*" },
    ]).map(({ key }) => key);
    assert.equal(new Set(keys).size, 3);
    assert.include(keys, "api-all");
  });

  it("knows a path's rule again when it moves between routes, but not where ECS owns the action", () => {
    const before = plan([
      { route: "api", path: "/a" },
      { route: "web", path: "/b" },
    ]);
    const after = plan([
      { route: "api", path: "/c" },
      { route: "web", path: "/a" },
    ]);
    const moved = after.find(({ path }) => path === "/a");
    assert.include(moved?.movesFrom ?? [], before.find(({ path }) => path === "/a")?.key);
    assert.notInclude(moved?.movesFrom ?? [], moved?.key);
    const shifted = plan([
      { route: "api", path: "/c" },
      { route: "web", path: "/a", shifted: true },
    ]);
    for (const rule of shifted.filter(({ path }) => path === "/a")) assert.isUndefined(rule.movesFrom);
  });

  it("refuses the same path twice and a fixed priority that is taken, naming a free one", () => {
    assert.throws(
      () =>
        plan([
          { route: "a", path: "/x" },
          { route: "b", path: "/x" },
        ]),
      PlanError,
      /routes\.b: found path \/x .* of route a.*Two routes cannot have the same path/,
    );
    const taken = priorityOf("/x");
    assert.throws(
      () =>
        plan([
          { route: "a", path: "/x" },
          { route: "b", path: "/y", priority: taken },
        ]),
      PlanError,
      new RegExp(`Set the priority of the newer of the two routes to ${taken + 1}`),
    );
  });

  it("refuses more rules than a load balancer takes", () => {
    const paths = Array.from({ length: 101 }, (_, index) => ({ route: "r", path: `/${index}`, priority: index + 1 }));
    assert.throws(() => plan(paths), PlanError, /101 paths, expected at most 100/);
  });

  for (const bad of ["orders", "", "/a b", `/${"a".repeat(128)}`, "/*/*/*/*/*/*"])
    it(`refuses the pattern ${JSON.stringify(bad).slice(0, 20)}`, () => {
      const problems = new Problems("test");
      checkPath(problems, "paths[0]", bad);
      assert.throws(() => problems.throwIfAny(), PlanError, /paths\[0\]/);
    });
});

/** The rules, or undefined where two random paths fall on one priority, which the plan refuses. */
function settled(paths: readonly string[]) {
  const problems = new Problems("test");
  const rules = planListenerRules(
    problems,
    "routes",
    paths.map((one) => ({ route: "r", path: one })),
  );
  try {
    problems.throwIfAny();
    return rules;
  } catch (error) {
    assert.instanceOf(error, PlanError);
    return undefined;
  }
}
