import { expect } from "chai";
import type { EngineEvent } from "../../offline/engine-events.ts";
import { exportStack, run } from "./harness/engine.ts";
import type { EngineResult } from "./harness/engine.ts";
import { fileConfig } from "../stacks/stack-file.ts";
import {
  STACKS,
  accountOf,
  advice,
  changeByHand,
  changesOf,
  copyOf,
  deployed,
  leftOver,
  policyPack,
  previewed,
  violations,
} from "./harness/stacks.ts";

/** How many resources a run left as they are, changed and so on, as the engine counts them. */
function counts(result: EngineResult): Readonly<Record<string, number>> {
  return result.events.findLast(({ summaryEvent }) => summaryEvent !== undefined)?.summaryEvent?.resourceChanges ?? {};
}

const judged = (events: readonly EngineEvent[]) =>
  new Set(
    events.flatMap(({ policyAnalyzeSummaryEvent: one, policyAnalyzeStackSummaryEvent: all }) => [
      ...(one?.passed ?? []),
      ...(all?.passed ?? []),
    ]),
  );

for (const stack of STACKS) {
  describe(`${stack}, from nothing`, function () {
    this.timeout(60_000);

    for (const outputs of ["known", "as-aws"] as const) {
      it(`is previewed with the policy pack, outputs ${outputs}, and violates nothing`, async () => {
        const preview =
          outputs === "known"
            ? await previewed(stack)
            : await run({ command: "preview", stack, outputs, packs: policyPack(stack) });
        expect([...violations(preview), ...advice(preview)]).to.deep.equal([]);
        expect([preview.errors, preview.exitCode]).to.deep.equal([[], 0]);
        expect(judged(preview.events)).to.include.all.keys("vpc-flow-logs-required", "sg-no-public-ingress");
      });
    }
  });

  describe(`${stack}, up`, function () {
    this.timeout(60_000);
    let state = "";
    let up: EngineResult;

    before(async () => ({ state, up } = await deployed(stack)));

    it("creates everything, and the account holds what the state says", async () => {
      expect(up.errors).to.deep.equal([]);
      expect(up.exitCode).to.equal(0);
      expect(Object.keys(counts(up))).to.deep.equal(["create"]);
      const { deployment } = await exportStack({ stack, state });
      expect(deployment.pending_operations ?? []).to.deep.equal([]);
      const inState = deployment.resources?.filter(({ type }) => type.startsWith("aws:")) ?? [];
      expect(accountOf(state).map(({ urn, id }) => `${urn} ${id}`)).to.have.members(
        inState.map(({ urn, id }) => `${urn} ${id}`),
      );
    });

    it("gives the stack's default tags to everything that takes tags", () => {
      const { tags } = fileConfig(stack)["aws:defaultTags"] as { tags: Readonly<Record<string, string>> };
      expect(tags).to.have.all.keys("environment", "application", "owner", "managed-by");
      const tagged = accountOf(state).filter(({ inputs }) => inputs["tagsAll"] !== undefined);
      expect(tagged.length).to.be.greaterThan(50);
      for (const { urn, inputs } of tagged) expect(inputs["tagsAll"], urn).to.include(tags);
    });

    it("changes nothing the second time", async () => {
      const second = await run({ command: "up", stack, state });
      expect([second.errors, changesOf(second), second.exitCode]).to.deep.equal([[], [], 0]);
      expect(counts(second)).to.deep.equal({ same: counts(up)["create"] });
    });

    // staging is prod's composition at another size: what it registers is what prod does.
    if (stack === "staging") return;

    it("has not drifted when it is refreshed", async () => {
      const refresh = await run({ command: "refresh", stack, state });
      expect([refresh.errors, refresh.exitCode]).to.deep.equal([[], 0]);
      expect(Object.keys(counts(refresh))).to.deep.equal(["same"]);
    });

    it("would not change under a preview that knows only what AWS tells", async () => {
      const preview = await run({ command: "preview", stack, state, outputs: "as-aws" });
      expect([preview.errors, changesOf(preview), preview.exitCode]).to.deep.equal([[], [], 0]);
    });
  });
}

describe("dev, changed by hand in the account", function () {
  this.timeout(60_000);

  it("is seen to have drifted by a refresh, and put back by the next `up`", async () => {
    const state = copyOf((await deployed("dev")).state);
    changeByHand(state, "/ecs/fintech-api", { retentionInDays: 3 });
    const refresh = await run({ command: "refresh", stack: "dev", state });
    expect([refresh.exitCode, counts(refresh)["update"]]).to.deep.equal([0, 1]);
    const up = await run({ command: "up", stack: "dev", state });
    expect(changesOf(up)).to.deep.equal(["update cloudwatch/logGroup api-logs: retentionInDays"]);
  });
});

describe("dev, taken down", function () {
  this.timeout(60_000);

  it("leaves nothing in the state, and nothing in the account that is not kept on purpose", async () => {
    const state = copyOf((await deployed("dev")).state);
    const destroyed = await run({ command: "destroy", stack: "dev", state });
    expect([destroyed.errors, destroyed.exitCode]).to.deep.equal([[], 0]);
    expect((await exportStack({ stack: "dev", state })).deployment.resources ?? []).to.deep.equal([]);
    expect(leftOver(state)).to.deep.equal([]);
  });
});

describe("prod, taken down", function () {
  this.timeout(90_000);
  const off = { "zero-trust-aws:protection": "off" };
  const precious = ["lb.LoadBalancer fintech-prod-edge-alb", "rds.Cluster fintech-prod-ledger-cluster"];
  const alsoPrecious = [
    "dynamodb.Table fintech-prod-sessions-table",
    "route53.ResolverFirewallRuleGroupAssociation fintech-prod-controls-dns-association",
  ];
  let state = "";

  before(async () => (state = copyOf((await deployed("prod")).state)));

  it("refuses, and names each protected resource and the remedy", async () => {
    const refused = await run({ command: "destroy", stack: "prod", state });
    expect(refused.exitCode).to.equal(1);
    for (const name of [...precious, ...alsoPrecious]) expect(refused.stdout).to.contain(name);
    expect(refused.stdout).to.match(/is protected: .*(set \w+ to false, run up)/);
    const left = accountOf(state).map(({ token }) => token);
    expect(left).to.include.members([
      "aws:lb/loadBalancer:LoadBalancer",
      "aws:rds/cluster:Cluster",
      "aws:dynamodb/table:Table",
    ]);
  });

  it("goes, once an `up` with `protection: off` has lifted the protection, and nothing else", async () => {
    const lifted = await run({ command: "up", stack: "prod", state, config: off });
    expect([lifted.errors, lifted.exitCode]).to.deep.equal([[], 0]);
    expect(changesOf(lifted).filter((change) => !change.startsWith("create "))).to.deep.equal([
      "delete backup/vaultLockConfiguration backup-lock",
      "update backup/vault backup-vault: forceDestroy",
      "update dynamodb/table sessions-table: deletionProtectionEnabled",
      "update ecr/repository api-repository: forceDelete",
      "update ecr/repository collector-repository: forceDelete",
      "update lb/loadBalancer edge-alb: enableDeletionProtection",
      "update rds/cluster ledger-cluster: deletionProtection",
      "update route53/resolverFirewallRuleGroupAssociation controls-dns-association: mutationProtection",
      "update s3/bucket documents-bucket: forceDestroy",
      "update s3/bucket edge-alb-logs-bucket: forceDestroy",
      "update secretsmanager/secret api-keys-secret: recoveryWindowInDays",
      "update secretsmanager/secret ledger-user-secret: recoveryWindowInDays",
      "update secretsmanager/secret sessions-token-secret: recoveryWindowInDays",
    ]);
    const destroyed = await run({ command: "destroy", stack: "prod", state, config: off });
    expect([destroyed.errors, destroyed.exitCode]).to.deep.equal([[], 0]);
    expect((await exportStack({ stack: "prod", state })).deployment.resources ?? []).to.deep.equal([]);
    expect(leftOver(state)).to.deep.equal([]);
  });
});

describe("microservices, taken down", function () {
  // Four runs of the engine, the first of which deploys the stack.
  this.timeout(240_000);
  const off = { "zero-trust-aws:protection": "off" };

  it("goes, once an `up` with `protection: off` has lifted the protection, and leaves nothing", async () => {
    const state = copyOf((await deployed("microservices")).state);
    const refused = await run({ command: "destroy", stack: "microservices", state });
    expect(refused.exitCode).to.equal(1);
    expect(refused.stdout).to.contain("docdb.Cluster microservices-prod-mongodb-cluster");
    const lifted = await run({ command: "up", stack: "microservices", state, config: off });
    expect([lifted.errors, lifted.exitCode]).to.deep.equal([[], 0]);
    const destroyed = await run({ command: "destroy", stack: "microservices", state, config: off });
    expect([destroyed.errors, destroyed.exitCode]).to.deep.equal([[], 0]);
    expect(leftOver(state)).to.deep.equal([]);
  });
});
