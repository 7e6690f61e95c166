import { expect } from "chai";
import { run } from "./harness/engine.ts";
import type { EngineResult } from "./harness/engine.ts";
import { accountOf, changeByHand, changesOf, copyOf, deployed } from "./harness/stacks.ts";

const deployment = (value: object, more: object = {}) => ({
  "zero-trust-aws:services": { api: { deployment: value, ...more } },
});
const BLUE_GREEN = deployment({ strategy: "blue-green" });

function good(result: EngineResult): EngineResult {
  expect([result.errors, result.exitCode]).to.deep.equal([[], 0]);
  return result;
}

/** The one resource of the account whose URN ends so. */
function standing(state: string, name: string) {
  const [found, ...others] = accountOf(state).filter(({ urn }) => urn.endsWith(`::${name}`));
  if (found === undefined || others.length > 0) throw new Error(`one ${name} was expected`);
  return found;
}

/** Swings a rule to the other target group, with weights, as ECS does (Amazon ECS: blue/green deployments). */
function swing(state: string, rule: string, [to, from]: readonly [string, string]): void {
  const targetGroups = [
    { arn: to, weight: 100 },
    { arn: from, weight: 0 },
  ];
  changeByHand(state, standing(state, rule).id, {
    actions: [{ type: "forward", order: 1, forward: { targetGroups } }],
  });
}

/** The target groups that a rule leads to, by weight or alone. */
function leadsTo(state: string, rule: string): readonly unknown[] {
  const actions = standing(state, rule).inputs["actions"] as readonly {
    readonly targetGroupArn?: string;
    readonly forward?: { readonly targetGroups: readonly { readonly arn: string; readonly weight: number }[] };
  }[];
  return actions.flatMap<unknown>(({ targetGroupArn, forward }) =>
    targetGroupArn === undefined
      ? (forward?.targetGroups ?? []).map(({ arn, weight }) => [arn, weight])
      : [targetGroupArn],
  );
}

/** The target group that the service registers in, and the other one. */
function groupsOf(state: string): readonly [string, string] {
  const [balancer] = standing(state, "fintech-prod-api-service").inputs["loadBalancers"] as readonly {
    readonly targetGroupArn: string;
    readonly advancedConfiguration?: { readonly alternateTargetGroupArn: string };
  }[];
  return [balancer?.targetGroupArn ?? "", balancer?.advancedConfiguration?.alternateTargetGroupArn ?? ""];
}

const SWITCHED = [
  "update cloudwatch/metricAlarm api-alarms-latency: dimensions, extendedStatistic, metricName, metricQueries, namespace, period",
  "update cloudwatch/metricAlarm api-alarms-server-errors: metricQueries",
  "update cloudwatch/metricAlarm api-alarms-unhealthy-tasks: dimensions, metricName, metricQueries, namespace, period, statistic",
  "update ecs/service api-service: deploymentConfiguration, loadBalancers",
  // The testers' header, whose value opens the way to the new revision, is kept out of the firewall's log and samples.
  "update wafv2/webAcl edge-firewall-acl: dataProtectionConfig",
  "update wafv2/webAclLoggingConfiguration edge-firewall-logging: redactedFields",
];

describe("prod, deployed blue/green", function () {
  this.timeout(120_000);
  const stack = "prod";
  const rule = "fintech-prod-edge-alb-rule-api-all";
  let state = "";

  before(async () => (state = copyOf((await deployed(stack)).state)));

  it("comes from rolling by an update of the service, and replaces nothing", async () => {
    const changes = changesOf(good(await run({ command: "up", stack, state, config: BLUE_GREEN })));
    // The boundary admits what the role that moves traffic may do.
    const boundary = "update iam/policy boundary-policy: policy";
    expect(changes.filter((change) => !change.startsWith("create "))).to.have.members([...SWITCHED, boundary]);
    expect(changes.filter((change) => change.startsWith("create "))).to.deep.equal([
      "create iam/role api-shift",
      "create iam/rolePolicy api-shift-policy",
      "create lb/listenerRule edge-alb-rule-api-all-test",
      standing(
        state,
        groupsOf(state)[1]
          .split("/")[1]
          ?.replace(/-[0-9a-f]{7}$/, "") ?? "",
      ).urn.replace(/^.*::fintech-prod-/, "create lb/targetGroup "),
      "create random:index/randomPassword edge-alb-test-header-api",
    ]);
  });

  it("leaves the traffic where ECS has moved it, with and without a refresh", async () => {
    const [blue, green] = groupsOf(state);
    const moved = [
      [green, 100],
      [blue, 0],
    ];
    swing(state, rule, [green, blue]);
    for (const command of ["up", "refresh", "up"] as const) {
      const result = good(await run({ command, stack, state, config: BLUE_GREEN }));
      if (command === "up") expect(changesOf(result)).to.deep.equal([]);
      expect(leadsTo(state, rule)).to.deep.equal(moved);
    }
  });

  it("makes its rules anew for a new pair of target groups, which have the old ones' names", async () => {
    const config = deployment({ strategy: "blue-green" }, { port: 9090 });
    const changes = changesOf(good(await run({ command: "up", stack, state, config })));
    expect(changes).to.include.members([
      "replace lb/listenerRule edge-alb-rule-api-all",
      "replace lb/listenerRule edge-alb-rule-api-all-test",
      "update ecs/service api-service: loadBalancers, taskDefinition",
    ]);
    const [blue, green] = groupsOf(state);
    expect(leadsTo(state, rule)).to.deep.equal([blue]);
    expect(leadsTo(state, `${rule}-test`)).to.deep.equal([green]);
  });

  it("goes back to rolling by an update of the service, and what moved traffic goes last", async () => {
    const config = deployment({ strategy: "rolling" }, { port: 9090 });
    const changes = changesOf(good(await run({ command: "up", stack, state, config })));
    expect(changes.filter((change) => change.startsWith("replace "))).to.deep.equal([]);
    expect(changes).to.include("update ecs/service api-service: deploymentConfiguration, loadBalancers");
    expect(leadsTo(state, rule)).to.deep.equal([groupsOf(state)[0]]);
  });
});

describe("dev, whose listener forwards by itself, deployed in steps", function () {
  this.timeout(120_000);

  it("gets a rule for its path, and changes nothing the second time", async () => {
    const state = copyOf((await deployed("dev")).state);
    const config = deployment({ strategy: "linear", stepPercent: 50 });
    const changes = changesOf(good(await run({ command: "up", stack: "dev", state, config })));
    expect(changes.filter((change) => !change.startsWith("create "))).to.deep.equal(SWITCHED);
    expect(changes).to.include("create lb/listenerRule edge-alb-rule-api-all");
    const second = good(await run({ command: "up", stack: "dev", state, config }));
    expect(changesOf(second)).to.deep.equal([]);
  });
});
