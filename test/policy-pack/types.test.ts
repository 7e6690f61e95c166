import { expect } from "chai";
import { LEFT_OUT_TYPES } from "../../policy-pack/pages/left-out-types.ts";
import { EXAMPLES } from "../../policy-pack/registry-examples.ts";
import { POLICIES } from "../../policy-pack/registry.ts";
import { judgedTypes, typesMarkdown } from "../../policy-pack/pages/type-docs.ts";
import { readGolden } from "../golden/golden.ts";

const STACKS = ["dev", "staging", "prod", "microservices"];
const judged = judgedTypes(POLICIES);
const leftOut = LEFT_OUT_TYPES.flatMap(({ types }) => types);

/** `aws:s3/bucket:Bucket` of `component$aws:s3/bucket:Bucket::name`. */
function typesOf(stack: string): readonly string[] {
  const urns = Object.keys(readGolden(stack) ?? {});
  return urns.map((urn) => urn.split("::")[0]?.split("$").at(-1) ?? "").filter((type) => type.startsWith("aws:"));
}

describe("types of resources", () => {
  for (const stack of STACKS) {
    it(`of the stack ${stack} are each judged, or left out with a reason`, () => {
      const types = typesOf(stack);
      expect(types).not.to.have.length(0);
      expect([...new Set(types)].filter((type) => !judged.has(type) && !leftOut.includes(type))).to.deep.equal([]);
    });
  }

  it("that are left out are named once, and no policy judges them", () => {
    expect(new Set(leftOut).size).to.equal(leftOut.length);
    expect(leftOut.filter((type) => judged.has(type))).to.deep.equal([]);
    for (const { types, reason } of LEFT_OUT_TYPES) expect(reason, types[0]).to.match(/\w{3}.*\w{3}/);
  });

  it("that are read with something else stand in the examples of the policy that reads them", () => {
    for (const { types, readBy = [] } of LEFT_OUT_TYPES) {
      const shown = readBy.flatMap((name) => (EXAMPLES[name]?.examples ?? []).flatMap(({ resources }) => resources));
      const missing = readBy.length === 0 ? [] : types.filter((type) => !shown.some((one) => one.type === type));
      expect(missing, readBy.join(", ")).to.deep.equal([]);
    }
  });

  it("stand on the page of policies", () => {
    const page = typesMarkdown(POLICIES).join("\n");
    expect(page).to.contain(
      "| `aws:kms/alias:Alias` | read where a key is named | [kms-dedicated-keys](#kms-dedicated-keys) |",
    );
    expect(page).to.match(/judge \d{3} types/);
  });
});
