import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { deployerPolicies, TABLES } from "../../docs/deployer/policies.ts";
import type { TypeActions } from "../../docs/deployer/type-actions.ts";
import { allows, resourcesOf } from "../docs/iam-match.ts";
import { ROOT, run, temporaryState } from "./harness/engine.ts";
import type { EngineResult } from "./harness/engine.ts";

/** The arguments of the first update, as docs/first-deployment.md has them. */
function documentedArguments(): readonly string[] {
  const page = readFileSync(join(ROOT, "docs/first-deployment.md"), "utf8");
  const [, command = ""] = /npm run pulumi -- up --policy-pack policy-pack (--exclude .*)\n/.exec(page) ?? [];
  return command.split(" ").map((word) => word.replaceAll("'", ""));
}

/** Types whose output is the ARN of something else than what IAM judges. */
const OTHER_ARNS: Readonly<Record<string, string>> = {
  "aws:appautoscaling/policy:Policy": "IAM judges the scalable target",
  "aws:cloudwatch/eventTarget:EventTarget": "IAM judges the rule; the ARN is the target's",
};

const typeOf = (change: string) => change.split(" ")[1] ?? "";

describe("the first deployment, as documented", function () {
  this.timeout(180_000);
  const args = documentedArguments();
  let first: EngineResult;
  let rest: EngineResult;
  let last: EngineResult;

  before(async () => {
    const state = temporaryState();
    first = await run({ command: "up", stack: "prod", state, args });
    rest = await run({ command: "up", stack: "prod", state });
    last = await run({ command: "preview", stack: "prod", state });
  });

  it("leaves something out", () => expect(args).to.include.members(["--exclude", "--exclude-dependents"]));

  it("first makes everything that a service needs to start, and no service", () => {
    expect([first.errors, first.exitCode]).to.deep.equal([[], 0]);
    const made = first.changes.map(typeOf);
    expect(made).to.include.members([
      "aws:ecr/repository:Repository",
      "aws:rds/cluster:Cluster",
      "aws:secretsmanager/secret:Secret",
      "aws:lb/targetGroup:TargetGroup",
      "aws:ecs/cluster:Cluster",
    ]);
    expect(made).not.to.include("aws:ecs/service:Service");
  });

  it("then makes the services, and leaves what was made as it is", () => {
    expect(rest.errors).to.deep.equal([]);
    expect(rest.changes.filter((change) => !change.startsWith("create "))).to.deep.equal([]);
    expect(rest.changes.map(typeOf))
      .to.include("aws:ecs/service:Service")
      .and.not.include("aws:ecr/repository:Repository");
  });

  it("makes nothing that the deployer's policies do not reach by its ARN", async () => {
    // What is granted on every resource proves nothing of a name.
    const statements = Object.values(await deployerPolicies())
      .flatMap(({ Statement }) => Statement)
      .filter((statement) => !resourcesOf(statement).includes("*"));
    const table: Readonly<Record<string, TypeActions>> = Object.assign({}, ...Object.values(TABLES));
    const arns = rest.resources.flatMap(({ type, outputs }) =>
      type.startsWith("aws:") && typeof outputs["arn"] === "string" ? [{ type, arn: outputs["arn"] }] : [],
    );
    expect(arns).to.have.length.above(90);
    const missed = arns.filter(({ type, arn }) => {
      const actions = Object.values(table[type] ?? {}).flat() as readonly string[];
      return OTHER_ARNS[type] === undefined && !actions.some((action) => allows(statements, action, arn));
    });
    expect(missed).to.deep.equal([]);
  });

  it("and nothing is left to do", () => expect(last.changes).to.deep.equal([]));
});
