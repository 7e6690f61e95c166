import { expect } from "chai";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { TOKENS } from "../../policy-pack/policy/tokens.ts";

/** The type tokens that the installed @pulumi/aws knows, from its modules' own tables. */
function installedTokens(): ReadonlySet<string> {
  const root = dirname(createRequire(import.meta.url).resolve("@pulumi/aws/package.json"));
  const modules = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const tokens = new Set<string>();
  for (const { name } of modules) {
    const index = join(root, name, "index.js");
    if (!readdirSync(join(root, name)).includes("index.js")) continue;
    for (const match of readFileSync(index, "utf8").matchAll(/case "(aws:[^"]+)":/g)) tokens.add(match[1] ?? "");
  }
  return tokens;
}

describe("tokens", () => {
  const installed = installedTokens();

  it("are read from the SDK", () => {
    expect(installed.size).to.be.greaterThan(1000);
  });

  for (const [family, tokens] of Object.entries(TOKENS)) {
    it(`${family} exists in the installed SDK`, () => {
      for (const token of tokens) expect(installed.has(token), token).to.equal(true);
    });
  }

  it("name both tokens of a family wherever the SDK has two", () => {
    for (const tokens of Object.values(TOKENS)) {
      for (const token of tokens) {
        const twin = token.startsWith("aws:lb/")
          ? token.replace("aws:lb/", "aws:alb/")
          : token.replace(/(\w+):(\w+)$/, "$1V2:$2V2");
        if (twin !== token && installed.has(twin)) expect(tokens, token).to.include(twin);
      }
    }
  });
});
