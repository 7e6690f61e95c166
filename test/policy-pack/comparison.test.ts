import { expect } from "chai";
import { comparedTools, comparisonMarkdown } from "../../policy-pack/pages/comparison-docs.ts";
import { POLICIES } from "../../policy-pack/registry.ts";

const byName = new Map(POLICIES.map((policy) => [policy.name, policy]));

/** Names of policies in a sentence, as reasons give them: two words or more, joined by hyphens. */
const NAMED = /(?<![\w/@.-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w/-])/g;

/** Words that look like names of policies, and are none. */
const WORDS = new Set(["aws-native"]);

for (const tool of comparedTools()) {
  const left = tool.leftOut.flatMap(({ rules }) => rules);
  const covered = Object.keys(tool.policies);

  describe(`the comparison with ${tool.tool}`, () => {
    it("names each rule once, and all that the tool has", () => {
      const all = [...covered, ...left];
      expect(new Set(all).size, "named twice").to.equal(all.length);
      expect(all).to.have.length(tool.rules);
    });

    it("names policies that exist", () => {
      const unknown = Object.entries(tool.policies).flatMap(([rule, names]) =>
        names.filter((name) => !byName.has(name)).map((name) => `${rule}: ${name}`),
      );
      expect(unknown).to.deep.equal([]);
      for (const rule of covered) expect(tool.policies[rule], rule).not.to.have.length(0);
    });

    it("names settings that the policies have, of rules that they stand for", () => {
      for (const [rule, policies] of Object.entries(tool.settings ?? {})) {
        for (const [name, settings] of Object.entries(policies)) {
          expect(tool.policies[rule], rule).to.include(name);
          const known = Object.keys(byName.get(name)?.settings ?? {});
          expect(known, `${rule}: ${name}`).to.include.members(Object.keys(settings));
        }
      }
    });

    it("says why a rule is left out, and names no policy there that does not exist", () => {
      for (const { reason, rules } of tool.leftOut) {
        expect(reason, rules[0]).to.match(/\w{3}.*\w{3}/);
        const names = [...reason.matchAll(NAMED)].map(([name]) => name).filter((name) => !WORDS.has(name));
        expect(names.filter((name) => !byName.has(name))).to.deep.equal([]);
      }
    });

    it("gives numbers to rules that the tool has", () => {
      expect([...covered, ...left]).to.include.members(Object.keys(tool.numbers ?? {}));
    });

    it("is shown with everything", () => {
      const page = comparisonMarkdown(POLICIES);
      for (const rule of [...covered, ...left]) expect(page).to.contain(`\`${rule}\``);
    });
  });
}

describe("the page for who comes from another tool", () => {
  it("links policies, with the number of the rule, the settings that it takes, and which are off", () => {
    const page = comparisonMarkdown(POLICIES);
    expect(page).to.contain(
      '| `SNSTopicSSLPublishOnly` (AwsSolutions-SNS3) | [secure-transport-required](policies.md#secure-transport-required) with `kinds: ["bucket","topic"]` |',
    );
    expect(page).to.contain("| `S3BucketVersioningEnabled` | [s3-versioning](policies.md#s3-versioning) |");
    expect(page).to.contain("entries [nacl-no-public-ssh](policies.md#nacl-no-public-ssh) and");
    expect(page).to.contain("[sg-no-public-ingress](policies.md#sg-no-public-ingress) (_off_), ");
    expect(page).not.to.contain("(policies.md#s3-versioning) (_off_)");
    expect(page).to.match(/\| `VPCNoNACLs` \(AwsSolutions-VPC3\) \| [^|]+ \|/);
  });
});
