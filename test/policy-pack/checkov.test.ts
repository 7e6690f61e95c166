import { expect } from "chai";
import { checkovChecks, checkovCoverage, checkovMarkdown } from "../../policy-pack/pages/checkov-docs.ts";
import { LEFT_OUT } from "../../policy-pack/pages/left-out.ts";
import { POLICIES } from "../../policy-pack/registry.ts";

const known = new Set(checkovChecks().checks);

describe("checks of Checkov", () => {
  it("that policies name exist", () => {
    const unknown = POLICIES.flatMap((p) =>
      (p.checkov ?? []).filter((c) => !known.has(c)).map((c) => `${p.name}: ${c}`),
    );
    expect(unknown).to.deep.equal([]);
  });

  it("that are left out exist, once, with a subject and a reason, and no policy asks for them", () => {
    const { policies } = checkovCoverage(POLICIES);
    const numbers = LEFT_OUT.map(({ check }) => check);
    expect(new Set(numbers).size, "named twice").to.equal(numbers.length);
    for (const { check, subject, reason } of LEFT_OUT) {
      expect(known.has(check), check).to.equal(true);
      expect(policies.get(check), `${check} is left out and asked for`).to.equal(undefined);
      expect(subject, check).to.match(/\w{3}.*\w{3}/);
      expect(reason, check).to.match(/\w{3}.*\w{3}/);
    }
  });

  it("are all asked for or left out with a reason", () => {
    const { open } = checkovCoverage(POLICIES);
    expect(open).to.deep.equal([]);
  });

  it("are shown with their policies and with what is left out", () => {
    const page = checkovMarkdown([{ ...POLICIES[0], name: "thing", checkov: ["CKV_AWS_24"] } as never]).join("\n");
    expect(page).to.contain("| CKV_AWS_24 | [thing](#thing) |");
    expect(page).to.match(/\| CKV_AWS_41 \| [^|]+ \| [^|]+ \|/);
    expect(page).to.match(/Neither yet: CKV_AWS_1, CKV_AWS_2/);
  });
});
