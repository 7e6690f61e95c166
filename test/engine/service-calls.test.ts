import { expect } from "chai";
import { StackGraph, type Deployment } from "../ledger/graph.ts";
import { declaredWays } from "../reachability/declared.ts";
import { reachability } from "../reachability/matrix.ts";
import { exportStack, run } from "./harness/engine.ts";
import { changesOf, copyOf, deployed, leftOver, policyPack, violations } from "./harness/stacks.ts";

const stack = "microservices";
const database = { database: "mongodb", as: "MONGODB", form: "uri" };
/** Two services that call each other, which their document does not ask for (M-13): the stack's own file has none of it. */
const config = {
  "zero-trust-aws:services": {
    auth: { uses: [database, { service: "reminder", as: "REMINDER" }] },
    reminder: { uses: [database, { service: "auth", as: "AUTH" }] },
  },
};

describe("services that call each other (Z-57)", function () {
  this.timeout(300_000);
  let state = "";
  let graph: StackGraph;

  before(async () => {
    state = copyOf((await deployed(stack)).state);
    const up = await run({ command: "up", stack, state, config });
    expect([up.errors, up.exitCode]).to.deep.equal([[], 0]);
    graph = StackGraph.fromExport(
      stack,
      (await exportStack({ stack, state, showSecrets: true })) as unknown as Deployment,
    );
  });

  it("are reached on their ports by whom they are used, in a circle too, and by nobody else", () => {
    const calls = ["service/auth -> service/reminder: tcp 3100", "service/reminder -> service/auth: tcp 3000"];
    const declared = [...declaredWays(stack), ...calls].toSorted();
    expect(reachability(graph, "surely")).to.deep.equal(declared);
    expect(reachability(graph, "may")).to.deep.equal(declared);
  });

  it("know each other's names, which the resolver answers and ECS keeps", () => {
    const [task] = graph.some("ecs/taskDefinition", ({ name }) => name.endsWith("-prod-auth-task"));
    const [container] = JSON.parse(String(task?.inputs.containerDefinitions)) as { environment: unknown }[];
    const host = "reminder.prod.microservices.internal";
    expect(container?.environment).to.deep.include.members([
      { name: "REMINDER_HOST", value: host },
      { name: "REMINDER_PORT", value: "3100" },
      { name: "REMINDER_URL", value: `http://${host}:3100` },
    ]);
    const listed = graph.some("route53/resolverFirewallDomainList").map(({ inputs }) => inputs.domains);
    expect(listed).to.deep.include(["*.prod.microservices.internal"]);
    const registered = graph
      .some("ecs/service")
      .flatMap(({ name, inputs }) => (inputs.serviceRegistries ? [name] : []));
    expect(registered.map((name) => name.replace("microservices-prod-", "")).toSorted()).to.deep.equal([
      "auth-service",
      "reminder-service",
    ]);
  });

  it("violate no policy, change nothing the second time, and stop calling as easily", async () => {
    const again = await run({ command: "preview", stack, state, config, packs: policyPack(stack) });
    expect([again.errors, changesOf(again), violations(again)]).to.deep.equal([[], [], []]);
    const back = await run({ command: "up", stack, state });
    expect([back.errors, back.exitCode]).to.deep.equal([[], 0]);
    const settled = await run({ command: "preview", stack, state });
    expect([settled.errors, changesOf(settled)]).to.deep.equal([[], []]);
  });

  it("go with the stack", async () => {
    const whole = copyOf(state);
    const config = { "zero-trust-aws:protection": "off" };
    for (const command of ["up", "destroy"] as const) {
      const result = await run({ command, stack, state: whole, config });
      expect([result.errors, result.exitCode]).to.deep.equal([[], 0]);
    }
    expect(
      leftOver(whole)
        .map(({ token }) => token)
        .filter((token) => token.includes("servicediscovery")),
    ).to.be.empty;
  });
});
