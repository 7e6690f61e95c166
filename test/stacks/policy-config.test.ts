import { readdirSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { POLICIES } from "../../policy-pack/registry.ts";

const folder = new URL("../../stacks/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".policy.json"));
const names = new Set(POLICIES.map(({ name }) => name));

interface Tolerated {
  readonly policy: string;
}
interface PolicyConfig {
  readonly settings: { readonly accepted: readonly Tolerated[]; readonly exceptions: readonly Tolerated[] };
}

describe("the policies' configuration of a stack", () => {
  it("is there for dev and prod", () => {
    expect(files).to.include.members(["dev.policy.json", "prod.policy.json"]);
  });

  for (const file of files)
    it(`names policies of the pack in ${file}: the engine passes over a name that it does not know`, () => {
      const { settings, ...levels } = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as PolicyConfig;
      const tolerated = [...settings.accepted, ...settings.exceptions].map(({ policy }) => policy);
      expect([...Object.keys(levels), ...tolerated].filter((name) => !names.has(name))).to.deep.equal([]);
    });
});
