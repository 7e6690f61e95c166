import { assert } from "chai";
import { run, type EngineResult } from "./harness/engine.ts";

describe("a service whose image is built", function () {
  this.timeout(60_000);

  it("runs the digest of its build, which needs no Docker offline, and another one for another build", async () => {
    const [app, dockerfile] = [await build({}), await build({ dockerfile: "./test/fixtures/app/Dockerfile" })];
    for (const { exitCode, errors } of [app, dockerfile]) assert.equal(exitCode, 0, errors.join("\n"));
    assert.match(image(app), /^123456789012\.dkr\.ecr\.us-east-1\.amazonaws\.com\/fintech-api@sha256:[0-9a-f]{64}$/);
    assert.equal(image(await build({})), image(app), "the same build has the same digest");
    assert.notEqual(image(dockerfile), image(app));
  });
});

function build(more: Readonly<Record<string, string>>): Promise<EngineResult> {
  const context = { context: "./test/fixtures/app", ...more };
  const api = { image: { registry: "api", tag: null, build: context } };
  return run({ command: "preview", stack: "prod", config: { "zero-trust-aws:services": { api } } });
}

function image({ resources }: EngineResult): string {
  const task = resources.find(({ type }) => type === "aws:ecs/taskDefinition:TaskDefinition");
  const [container] = JSON.parse(String(task?.inputs?.containerDefinitions)) as { image: string }[];
  return String(container?.image);
}
