import { expect } from "chai";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { POLICIES } from "../../policy-pack/registry.ts";
import { PACK, PackProcess, SDK } from "./pack-process.ts";

/** Node as it was before it ran TypeScript. */
const AS_OLDER_NODE = ["--no-strip-types"];

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

async function started<T>(folder: string, use: (pack: PackProcess) => Promise<T>): Promise<T> {
  const pack = await PackProcess.start(folder, AS_OLDER_NODE);
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
