import { execFileSync } from "node:child_process";
import { expect } from "chai";
import { componentsMarkdown } from "../../docs/components-page.ts";
import { generatedPages, generatedSources, ROOT, stalePages } from "../../docs/generated-pages.ts";
import { readComponents } from "../../docs/read-components.ts";
import { settingRows } from "../../docs/settings-page.ts";
import { SECTIONS } from "../../stacks/schema.ts";

const EXPECTED = [
  "policy-pack/registry.ts",
  "policy-pack/registry-examples.ts",
  ...["baseline", "ledger", "pci-dss", "remediate", "strict"].map((name) => `policy-pack/presets/${name}.json`),
  "policy-pack/policies.json",
  "policy-pack/presets/policy-names.json",
  "policy-pack/data/restrictable-actions.json",
  "docs/comparison.md",
  "docs/controls.md",
  "docs/policies.md",
  "docs/requirements.md",
  "stacks/settings.schema.json",
  "docs/settings.md",
  "docs/components.md",
  "docs/offline-rules.md",
  ...[
    "network",
    "resolver",
    "perimeter",
    "edge",
    "data",
    "identity",
    "compute",
    "upkeep",
    "teardown",
    "image-build",
    "state",
  ].map((name) => `docs/deployer-policy/${name}.json`),
];

describe("the generated pages", () => {
  let pages: Readonly<Record<string, string>> = {};
  before(async () => {
    pages = { ...(await generatedSources()), ...(await generatedPages()) };
  });

  it("are these", () => expect(Object.keys(pages)).to.have.members(EXPECTED));

  for (const path of EXPECTED)
    it(`${path} is what the code makes of it today (else: npm run docs)`, () =>
      expect(stalePages({ [path]: pages[path] ?? "" })).to.deep.equal([]));

  it("a page with another text, and one that is missing, are stale", () => {
    const other = { "docs/settings.md": `${pages["docs/settings.md"]} `, "docs/none.md": "" };
    expect(stalePages(other)).to.deep.equal(["docs/settings.md", "docs/none.md"]);
  });
});

describe("docs/settings.md", () => {
  const rows = settingRows();
  const all = Object.values(rows).flat();
  const find = (path: string) => all.find((row) => row.path === path);

  it("has every section", () => {
    for (const section of Object.keys(SECTIONS)) expect(rows, section).to.have.property(`zero-trust-aws:${section}`);
  });

  it("shows path, type, default and description", () => {
    expect(find("databases.<key>.instances")).to.deep.equal({
      path: "databases.<key>.instances",
      type: "a whole number of instances from 1 to 16",
      default: "2",
      description: "Instances, in different zones; two or more survive the loss of one (F-54).",
    });
    expect(find("services.<key>.uses[].access")?.type).to.equal("`read`, `read-write`");
    expect(find("account")?.default).to.equal("required");
    expect(find("databases.<key>.version")?.default).to.equal("required");
    expect(find("network.endpoints.also")?.type).to.match(/^list, each: `dynamodb`/);
  });

  it("leaves no setting without a description", () =>
    expect(all.filter(({ description }) => description === "").map(({ path }) => path)).to.deep.equal([]));

  it("names each setting once", () => {
    const paths = all.map(({ path }) => path);
    expect(new Set(paths).size).to.equal(paths.length);
  });
});

describe("docs/components.md", () => {
  const components = readComponents(ROOT);

  it("has every component of the sources, by its token", () => {
    const source = execFileSync("grep", ["-rhoE", `super\\("zero-trust-aws:[a-z]+:\\w+"`, "components"], { cwd: ROOT });
    const tokens = source
      .toString()
      .trim()
      .split("\n")
      .map((line) => line.slice('super("'.length, -1));
    expect(components.map(({ token }) => token)).to.have.members(tokens);
    for (const { name, token } of components) expect(token.split(":")[2]).to.equal(name);
  });

  it("says of each what it is, what its arguments are and what a change costs", () => {
    for (const { name, paragraphs, changing, args } of components) {
      expect(paragraphs[0], name).to.be.a("string").and.not.equal("");
      expect(changing, `${name}: a paragraph "Changing: ..." in its class comment`).to.be.a("string");
      expect(args, `${name}Args`).to.not.equal([]);
    }
  });

  it("reads defaults, nested arguments and optional ones", () => {
    const service = components.find(({ name }) => name === "SecureVpc");
    const find = (path: string) => service?.args.find((argument) => argument.path === path);
    expect(find("nat")).to.include({ optional: true, type: "NatMode", text: "The app tier's way to the internet." });
    expect(find("nat")?.default).to.match(/^none: /);
    expect(find("flowLogs.keyArn")).to.include({ optional: false, type: "Input<string>" });
  });

  it("keeps the tables whole: no cell breaks a row", () => {
    const lines = componentsMarkdown(ROOT).split("\n");
    const cells = (line: string) => line.split(/(?<!\\)\|/).length - 2;
    lines.forEach((line, index) => {
      const above = lines[index - 1];
      if (line.startsWith("|") && above?.startsWith("|")) expect(cells(line), line).to.equal(cells(above));
    });
  });
});
