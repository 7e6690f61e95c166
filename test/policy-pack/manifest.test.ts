import { expect } from "chai";
import type { PolicyModule } from "../../policy-pack/policy/define-policy.ts";
import { judgeExample } from "../../policy-pack/policy/examples.ts";
import { judgeResource } from "../../policy-pack/policy/judge.ts";
import { listedPolicies, manifestJson, whenLoaded } from "../../policy-pack/engine/manifest.ts";
import { EXAMPLES } from "../../policy-pack/registry-examples.ts";
import { POLICIES } from "../../policy-pack/registry.ts";
import { plainResource } from "../../policy-pack/policy/resource.ts";

const KEY = plainResource({
  type: "aws:kms/key:Key",
  name: "key",
  urn: "urn:pulumi:dev::app::aws:kms/key:Key::key",
  props: {},
});

function texts({ run: _run, alone, load: _load, ...text }: PolicyModule) {
  return { ...text, alone: alone !== undefined };
}

function named(policies: readonly PolicyModule[], name: string): PolicyModule {
  const found = policies.find((policy) => policy.name === name);
  if (!found) throw new Error(`no policy ${name}`);
  return found;
}

describe("the policies as policies.json lists them", () => {
  it("say of themselves what their code says (else: npm run generate)", () =>
    expect(listedPolicies().map(texts)).to.deep.equal(POLICIES.map(texts)));

  it("judge as their code does, once it is loaded: each refuses the first of its own examples that it must", async () => {
    for (const policy of listedPolicies()) {
      const example = EXAMPLES[policy.name]?.examples.find(({ verdict }) => verdict === "violated");
      if (!example) throw new Error(`${policy.name} has no example that it must refuse`);
      const verdict = await whenLoaded([policy], () => judgeExample(policy, example));
      expect(verdict.kind, policy.name).to.equal("violated");
    }
  });

  it("are undecided where their code is not loaded, and load it once", async () => {
    const policy = named(listedPolicies(), "kms-rotation-required");
    expect(judgeResource(policy, KEY, {}).kind).to.equal("undecided");
    const loading = policy.load?.();
    expect(loading).to.be.a("promise");
    expect(policy.load?.()).to.equal(loading);
    await loading;
    expect(policy.load?.()).to.equal(undefined);
  });

  it("that cannot be loaded stop the pack, with what to do", async () => {
    const [none] = listedPolicies(manifestJson([{ ...named(POLICIES, "kms-rotation-required"), name: "gone" }]));
    if (!none) throw new Error("no policy is listed");
    for (let attempt = 0; attempt < 2; attempt++) {
      const failure: unknown = await Promise.resolve(whenLoaded([none], () => "loaded")).catch(
        (error: unknown) => error,
      );
      expect(failure).to.be.instanceOf(Error);
      expect((failure as Error).message).to.match(
        /^the policy gone cannot be loaded, install the policy pack again \(.*encryption\/gone/,
      );
    }
  });

  it("are waited for only where something is to load", async () => {
    expect(whenLoaded(POLICIES, () => "at once")).to.equal("at once");
    expect(whenLoaded([named(listedPolicies(), "kms-rotation-required")], () => "later")).to.be.a("promise");
    expect(await whenLoaded([named(listedPolicies(), "no-ssh")], () => "later")).to.equal("later");
  });
});
