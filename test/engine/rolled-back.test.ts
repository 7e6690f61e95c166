import { expect } from "chai";
import { run } from "./harness/engine.ts";
import { accountOf, changeByHand, changesOf, copyOf, deployed } from "./harness/stacks.ts";

/** The one resource of a type in the account beside a state. */
function standing(state: string, token: string) {
  const [found, ...others] = accountOf(state).filter((one) => one.token === token);
  if (found === undefined || others.length > 0) throw new Error(`one ${token} was expected`);
  return found;
}

describe("dev, whose service ECS took back to an older revision", function () {
  this.timeout(90_000);
  const image = { "zero-trust-aws:services": { api: { image: { tag: "1.4.2" } } } };
  let state = "";
  let old = "";

  before(async () => {
    state = copyOf((await deployed("dev")).state);
    const service = standing(state, "aws:ecs/service:Service");
    old = String(service.inputs["taskDefinition"]);
    const up = await run({ command: "up", stack: "dev", state, config: image });
    expect([up.errors, up.exitCode]).to.deep.equal([[], 0]);
    changeByHand(state, service.id, { taskDefinition: old });
  });

  it("fails the next `up` with one message that names both revisions", async () => {
    const up = await run({ command: "up", stack: "dev", state, config: image });
    expect(up.exitCode).to.equal(1);
    const said = up.errors.join("\n");
    expect(said).to.contain('FargateService "fintech-dev-api"');
    expect(said).to.contain(`found ${old} in the service`);
    expect(said).to.match(/expected \S+:task-definition\/fintech-api:2/);
    expect(said.match(/to which ECS went back/g)).to.have.length(1);
  });

  it("does not fail a preview, and `up --refresh` deploys the revision again", async () => {
    const preview = await run({ command: "preview", stack: "dev", state, config: image });
    expect([preview.errors, preview.exitCode]).to.deep.equal([[], 0]);
    const refresh = await run({ command: "refresh", stack: "dev", state, config: image });
    expect([refresh.errors, refresh.exitCode]).to.deep.equal([[], 0]);
    const up = await run({ command: "up", stack: "dev", state, config: image });
    expect([up.errors, up.exitCode]).to.deep.equal([[], 0]);
    expect(changesOf(up)).to.deep.equal(["update ecs/service api-service: taskDefinition"]);
  });
});
