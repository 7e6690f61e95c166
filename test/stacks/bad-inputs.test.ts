import { expect } from "chai";
import { PlanError } from "../../components/plan-error.ts";
import { parseSettings } from "../../stacks/load.ts";
import { change } from "./bad-inputs/bad-input.ts";
import { EDGE_MISTAKES } from "./bad-inputs/edge.ts";
import { FOUNDATION_MISTAKES } from "./bad-inputs/foundation.ts";
import { HEAD_MISTAKES } from "./bad-inputs/head.ts";
import { PLAN_MISTAKES } from "./bad-inputs/plans.ts";
import { SERVICE_MISTAKES } from "./bad-inputs/services.ts";
import { STORE_MISTAKES } from "./bad-inputs/stores.ts";
import { asPulumi, fileConfig } from "./stack-file.ts";
import type { FileConfig } from "./stack-file.ts";

const BAD_INPUTS = [
  ...HEAD_MISTAKES,
  ...FOUNDATION_MISTAKES,
  ...EDGE_MISTAKES,
  ...STORE_MISTAKES,
  ...SERVICE_MISTAKES,
  ...PLAN_MISTAKES,
];

function refusal(config: FileConfig, stack = "dev"): PlanError {
  try {
    parseSettings(asPulumi(config), stack);
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
  throw new Error("The settings were accepted.");
}

describe("bad settings", () => {
  for (const { title, stack = "dev", path, value, also = {}, at = path, found, expected, fix } of BAD_INPUTS)
    it(`${title}: ${at}`, () => {
      const config = Object.entries({ ...also, [path]: value }).reduce(
        (changed, [where, what]) => change(changed, where, what),
        fileConfig(stack),
      );
      const error = refusal(config, stack);
      expect(error.subject).to.equal(`Settings of stack "${stack}"`);
      const candidates = error.problems.filter((problem) => problem.path === at);
      expect(candidates, `no problem at ${at}: ${error.message}`).to.not.be.empty;
      const right = candidates.find((problem) => problem.expected.includes(expected));
      expect(right, `expected "${expected}": ${error.message}`).to.not.equal(undefined);
      if (found === undefined) expect(right?.found).to.equal(undefined);
      else expect(right?.found).to.include(found);
      expect(right?.fix).to.include(fix);
    });

  it("come all at once, ordered by their paths", () => {
    const mistakes: Readonly<Record<string, unknown>> = {
      "zero-trust-aws:account": "1",
      "zero-trust-aws:network.cidr": "10.20.0.0/30",
      "zero-trust-aws:network.nt": 1,
      "zero-trust-aws:services.api.port": 0,
      "zero-trust-aws:services.worker": {
        image: { registry: "nope", tag: "1" },
        port: 1,
        cpu: 256,
        memoryMiB: 8192,
        desiredCount: 1,
      },
      "zero-trust-aws:edge.ingressPorts": [443],
      "zero-trust-aws:databases.ledger.version": 16.6,
      "zero-trust-aws:secretz": {},
      "aws:region": undefined,
    };
    const config = Object.entries(mistakes).reduce(
      (changed, [path, value]) => change(changed, path, value),
      fileConfig("dev"),
    );
    const paths = refusal(config).problems.map(({ path }) => path);
    expect(paths).to.include.members([
      "aws:region",
      "zero-trust-aws:account",
      "zero-trust-aws:databases.ledger.version",
      "zero-trust-aws:edge.ingressPorts",
      "zero-trust-aws:network.nt",
      "zero-trust-aws:secretz",
      "zero-trust-aws:services.api.port",
      "zero-trust-aws:services.worker.image.registry",
      "zero-trust-aws:services.worker.memoryMiB",
    ]);
    expect(paths).to.deep.equal([...paths].sort());
  });

  it("that only plans see come all at once too", () => {
    const mistakes = PLAN_MISTAKES.filter(({ stack, also }) => stack === undefined && also === undefined);
    const config = mistakes.reduce((changed, { path, value }) => change(changed, path, value), fileConfig("dev"));
    const paths = new Set(refusal(config).problems.map(({ path }) => path));
    expect([...paths]).to.include.members(mistakes.map(({ path, at = path }) => at));
  });

  it("do not accuse a reference to something that is itself wrong", () => {
    const { problems } = refusal(change(fileConfig("dev"), "zero-trust-aws:databases.ledger.version", 16.6));
    expect(problems.map(({ path }) => path)).to.deep.equal(["zero-trust-aws:databases.ledger.version"]);
  });

  it("say of an empty stack what to write first", () => {
    const { message, problems } = refusal({});
    for (const key of [
      "aws:region",
      ...["account", "environment", "application", "access", "network"].map((name) => `zero-trust-aws:${name}`),
    ])
      expect(problems.find(({ path }) => path === key)?.fix).to.include(`Add \`${key}: `);
    expect(message.split("\n")[0]).to.match(/^Settings of stack "dev": \d+ problems$/);
  });

  it("are reported by Pulumi without a stack trace", () => {
    expect(refusal({})).to.have.property("__pulumiRunError", true);
  });

  it("two services may not share a path, a target group or a priority", () => {
    const api = fileConfig("dev")["zero-trust-aws:services"] as Readonly<Record<string, FileConfig>>;
    const twin = { ...api.api, route: { ...(api.api?.route as object), priority: 1 } };
    const { problems } = refusal({ ...fileConfig("dev"), "zero-trust-aws:services": { api: twin, twin } });
    const clashes = problems.map(({ path, expected }) => `${path}: ${expected}`).join("\n");
    expect(clashes).to.include("services.twin.route.paths[0]: a path that no other service has: api has this one");
    expect(clashes).to.include(
      "services.twin.route.targetGroupName: a target group name of its own: services.api.route.targetGroupName",
    );
    expect(clashes).to.include("services.twin.route.priority: a priority of its own: api has this one");
    expect(clashes).to.include("services.twin.logGroup: a log group name of its own");
    expect(clashes).to.include("services.twin.roles.execution: a role name of its own");
  });
});
