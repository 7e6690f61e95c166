import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { assert } from "chai";
import { mistakes } from "../fixtures/mistakes/mistakes.ts";
import { ROOT, run } from "./harness/engine.ts";
import { policyPack } from "./harness/stacks.ts";

const PROGRAM = join(ROOT, "test/fixtures/mistakes");
const stackFile = (folder: string, stack: string) => join(folder, `Pulumi.${stack}.yaml`);

describe("a classic mistake", function () {
  this.timeout(60_000);

  before(() => {
    // The program with a mistake has the system's own settings.
    for (const stack of ["dev", "prod"]) copyFileSync(stackFile(ROOT, stack), stackFile(PROGRAM, stack));
  });

  after(() => {
    delete process.env.ZERO_TRUST_AWS_MISTAKE;
    for (const stack of ["dev", "prod"]) rmSync(stackFile(PROGRAM, stack), { force: true });
  });

  for (const [name, { stack, policy, resource, fix }] of Object.entries(mistakes)) {
    it(`${name} ends ${stack} with exit 3, naming ${policy}, the resource and the fix`, async () => {
      process.env.ZERO_TRUST_AWS_MISTAKE = name;
      const result = await run({
        command: "preview",
        stack,
        program: PROGRAM,
        packs: policyPack(stack),
      });
      const named = result.policyViolations.filter(
        (violation) => violation.policyName === policy && (violation.resourceUrn ?? "").includes(resource),
      );
      assert.equal(result.exitCode, 3, result.errors.join("\n"));
      assert.isNotEmpty(
        named,
        `${policy} on ${resource}; found: ${result.policyViolations.map((v) => `${v.policyName} ${v.resourceUrn}`).join("\n")}`,
      );
      assert.match(named.map(({ said }) => said).join("\n"), fix);
    });
  }
});
