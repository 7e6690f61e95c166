import { expect } from "chai";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { THEMES } from "../../policy-pack/policy/define-policy.ts";
import { PACK } from "./pack-process.ts";

const THEME = "a theme";

/** What each folder may import from, beside itself. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  policy: [],
  aws: ["policy"],
  [THEME]: ["policy", "aws"],
  config: ["policy", "aws"],
  engine: ["policy", "aws", "config"],
};

function folderOf(path: string): string {
  const [first = ""] = path.split(sep);
  return (THEMES as readonly string[]).includes(first) ? THEME : first;
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(PACK, file), "utf8");
  return [...text.matchAll(/from "(\.[^"]+)"/g)].map(([, path = ""]) => join(dirname(file), path));
}

describe("the folders of the policy pack", () => {
  const files = readdirSync(PACK, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(PACK, join(entry.parentPath, entry.name)))
    .filter((path) => !/^(node_modules|dist)/.test(path));

  it("hold all modules but the registries", () => {
    expect(files.filter((path) => !path.includes(sep))).to.have.members(["registry.ts", "registry-examples.ts"]);
  });

  it("import one way", () => {
    const wrong = files.flatMap((file) => {
      const own = folderOf(file);
      const allowed = BELOW[own];
      const upward = allowed && importsOf(file).filter((path) => ![own, ...allowed].includes(folderOf(path)));
      return (upward ?? []).map((path) => `${file} imports ${path}`);
    });
    expect(wrong).to.deep.equal([]);
  });

  it("import nothing from the rest of the repository, but for what writes its pages", () => {
    const outside = (file: string) => importsOf(file).some((path) => path.startsWith(".."));
    expect(files.filter((file) => folderOf(file) !== "pages" && outside(file))).to.deep.equal([]);
  });
});
