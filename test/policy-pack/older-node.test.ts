import { expect } from "chai";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { EXAMPLES } from "../../policy-pack/registry-examples.ts";
import { POLICIES } from "../../policy-pack/registry.ts";
import { PACK, PackProcess, SDK } from "./pack-process.ts";

/** Node as it was before it ran TypeScript. */
const AS_OLDER_NODE = ["--no-strip-types"];

/** The Node that npm runs on, where that is an older one: the tests themselves run on the pinned one. */
function realOlderNode(): string | undefined {
  const node = process.env["npm_node_execpath"];
  if (node === undefined) return undefined;
  const strips = spawnSync(node, ["-p", "process.features.typescript"]).stdout.toString().trim();
  return ["undefined", "false"].includes(strips) ? node : undefined;
}

/** What the pack says of the first bad example of each policy, and how many of them it refuses. */
async function saidOfExamples(pack: PackProcess): Promise<ReadonlyMap<string, readonly string[]>> {
  await pack.configure();
  const said = new Map<string, readonly string[]>();
  for (const [name, { examples }] of Object.entries(EXAMPLES)) {
    const bad = examples.find(({ verdict, config }) => verdict === "violated" && config === undefined);
    const resources = (bad?.resources ?? []).map(({ type, name: own, props, propertyDependencies = {} }) => ({
      type,
      name: own,
      propertyDependencies,
      props: JSON.parse(JSON.stringify(props)) as Record<string, unknown>,
    }));
    const answers = [];
    for (const resource of resources) answers.push(...(await pack.analyze(resource)).violations);
    said.set(name, [...answers, ...(await pack.analyzeStack(resources)).violations]);
  }
  return said;
}

const TASK = {
  type: "aws:lambda/function:Function",
  name: "worker",
  props: { environment: { variables: { DB_PASSWORD: "correct-horse" } } },
};

/** The pack's sources in a folder elsewhere, with nothing built. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), "policy-pack-"));
  cpSync(PACK, folder, { recursive: true, filter: (path) => !/[\\/](node_modules|dist|\.cache)$/.test(path) });
  return folder;
}

/** The pack under an older Node: a real one, else this one with the same lack. */
async function started<T>(folder: string, use: (pack: PackProcess) => Promise<T>, node?: string): Promise<T> {
  const pack = await PackProcess.start(folder, node === undefined ? AS_OLDER_NODE : [], node);
  try {
    return await use(pack);
  } finally {
    pack.stop();
  }
}

const said = (folder: string) =>
  started(folder, async (pack) => {
    const { violations } = await pack.analyze(TASK);
    return violations.filter((violation) => violation.startsWith("no-plaintext-secrets |")).join();
  });

describe("the pack's sources under a Node that runs no TypeScript", function () {
  this.timeout(120_000);
  let folder = "";

  beforeEach(() => (folder = copy()));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("are built at the first start, and again only when one of them changed", async () => {
    symlinkSync(dirname(dirname(SDK)), join(folder, "node_modules"));
    const built = () => statSync(join(folder, "dist")).mtimeMs;
    expect(await started(folder, async (pack) => (await pack.listed()).length)).to.be.greaterThan(POLICIES.length);
    const first = built();
    expect(await said(folder)).to.contain("holds a credential");
    expect(built()).to.equal(first);
    const file = join(folder, "secrets", "no-plaintext-secrets.ts");
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("holds a credential", "holds another thing"));
    expect(await said(folder)).to.contain("holds another thing");
  });

  it("judge the examples of all policies as they do on this Node", async () => {
    symlinkSync(dirname(dirname(SDK)), join(folder, "node_modules"));
    const older = await started(folder, saidOfExamples, realOlderNode());
    const here = await PackProcess.start();
    try {
      expect(older).to.deep.equal(await saidOfExamples(here));
    } finally {
      here.stop();
    }
    const refused = [...older].filter(([name, said]) => said.some((violation) => violation.startsWith(`${name} |`)));
    expect(refused.length).to.be.greaterThan(POLICIES.length * 0.9);
  });

  it("say what to do where they cannot be built", () => {
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(dirname(SDK), join(folder, "node_modules", "@pulumi"));
    const { status, stderr, stdout } = spawnSync(process.execPath, [...AS_OLDER_NODE, join(folder, "main.cjs")]);
    expect(status).to.equal(1);
    expect(stdout.toString()).to.equal("");
    expect(stderr.toString())
      .to.contain("Use Node 22.18 or newer")
      .and.not.to.match(/^\s+at /m);
  });
});
