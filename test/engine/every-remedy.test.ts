/** Every policy that can set something right does so on the real engine, for a resource of its own examples. */
import { expect } from "chai";
import { CASES, REMEDIAL } from "../fixtures/curable/cases.ts";
import { remediesOf } from "../../policy-pack/engine/remediation.ts";
import { plainResource } from "../../policy-pack/policy/resource.ts";
import { type EngineResult, exportStack, run, temporaryState } from "./harness/engine.ts";

const PROGRAM = "test/fixtures/curable";
const CONFIG = { all: "disabled", ...Object.fromEntries(REMEDIAL.map(({ name }) => [name, "remediate"])) };

describe("every remedy on the engine", function () {
  this.timeout(300_000);
  const state = temporaryState();
  let preview: EngineResult;
  let up: EngineResult;
  let made: ReadonlyMap<string, Readonly<Record<string, unknown>>>;

  before(async () => {
    const of = { stack: "dev", program: PROGRAM, packs: [{ folder: "policy-pack", config: CONFIG }] };
    preview = await run({ command: "preview", ...of, args: ["--diff"] });
    up = await run({ command: "up", ...of, state });
    const { deployment } = await exportStack({ stack: "dev", state, program: PROGRAM });
    made = new Map((deployment.resources ?? []).map(({ urn, inputs }) => [urn.split("::").at(-1) ?? "", inputs ?? {}]));
  });

  it("has a resource for each policy, and all are made", () => {
    expect(CASES.map(({ policy }) => policy)).to.have.members(REMEDIAL.map(({ name }) => name));
    expect([preview.errors, preview.exitCode, up.errors, up.exitCode]).to.deep.equal([[], 0, [], 0]);
  });

  for (const policy of REMEDIAL) {
    it(`of ${policy.name}: shown in the preview, and what is made is what the policy demands`, () => {
      const shown = preview.events.flatMap(({ policyRemediationEvent: event }) =>
        event?.policyName === policy.name && event.resourceUrn?.endsWith(`::${policy.name}`) === true ? [event] : [],
      );
      expect(shown).to.have.length(1);
      expect(shown[0]?.after).not.to.deep.equal(shown[0]?.before);
      expect(preview.stdout).to.match(new RegExp(`\\[remediate\\]\\s+${policy.name}`));
      const { type = "" } = CASES.find((one) => one.policy === policy.name) ?? {};
      const props = made.get(policy.name);
      expect(props, "its resource in the state").to.be.an("object");
      const urn = `urn:pulumi:dev::curable::${type}::${policy.name}`;
      expect(remediesOf(policy, plainResource({ type, name: policy.name, urn, props }), {})).to.deep.equal([]);
    });
  }

  it("leaves nothing to set right: the next `up` changes nothing", async () => {
    const again = await run({
      command: "up",
      stack: "dev",
      program: PROGRAM,
      packs: [{ folder: "policy-pack", config: CONFIG }],
      state,
    });
    expect([again.errors, again.exitCode, again.changes]).to.deep.equal([[], 0, []]);
  });
});
