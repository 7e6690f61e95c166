/** Issue 3, "Bad input": each ends with one clear message, the right exit code, no stack trace, and no harm to the next run. */
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { command } from "./harness/command-line.ts";
import type { CommandResult } from "./harness/command-line.ts";
import { engineTools, ROOT, temporaryFolder } from "./harness/engine.ts";

const TINY = join(ROOT, "test/fixtures/tiny");
const PACK = join(ROOT, "test/fixtures/pack");

async function offline(...args: string[]): Promise<CommandResult> {
  const { cli } = await engineTools();
  return command("offline/main.ts", args, { env: { ZERO_TRUST_AWS_CLI: cli } });
}

const previewTiny = (...args: string[]) => {
  const state = temporaryFolder();
  return offline("preview", "dev", "--program", TINY, "--state", state, ...args);
};

/** Everything a reader sees, which never holds a stack trace. */
function shown(result: CommandResult): string {
  const text = result.stdout + result.stderr;
  expect(text).not.to.match(/^\s*at .+(:\d+:\d+|<anonymous>)\)?$/m);
  return text;
}

/** A copy of the tiny program with another stack file, beside this repository's node_modules. */
function tinyWith(stackFile: string, project?: string): string {
  const folder = join(temporaryFolder(), "tiny");
  cpSync(TINY, folder, { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "Pulumi.dev.yaml"), stackFile);
  if (project !== undefined) writeFileSync(join(folder, "Pulumi.yaml"), project);
  return folder;
}

function policyConfig(content: object): string {
  const file = join(temporaryFolder(), "policy.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

/** Every file of a folder with its size and time, without what is only linked. */
function listing(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => `${file} ${statSync(file).size} ${statSync(file).mtimeMs}`)
    .toSorted();
}

describe("bad input", function () {
  this.timeout(60_000);

  it("a setting that the program refuses: its message, exit 2", async () => {
    const result = await previewTiny("--config", "tiny:refuse=buckets is 0, must be 1 or more");
    expect(result.code).to.equal(2);
    expect(shown(result))
      .to.contain("Settings of stack dev are wrong")
      .and.to.contain("buckets is 0, must be 1 or more");
  });

  it("a program that throws: where in the program, exit 1", async () => {
    const result = await previewTiny("--config", "tiny:throws=true");
    expect(result.code).to.equal(1);
    expect(shown(result))
      .to.contain("the tiny program fails")
      .and.to.match(/in .*tiny\/index\.ts:\d+:\d+/);
  });

  it("a stack without a settings file: the stacks there are, exit 2", async () => {
    const result = await offline("preview", "staging", "--program", TINY);
    expect(result.code).to.equal(2);
    expect(shown(result)).to.contain("There is no stack `staging`").and.to.contain("The stacks there are: dev.");
  });

  it("a settings file that is not YAML: the file and the place, exit 2", async () => {
    const result = await offline("preview", "dev", "--program", tinyWith("config: [a\n"));
    expect(result.code).to.equal(2);
    expect(shown(result)).to.contain("Pulumi.dev.yaml is not YAML");
  });

  it("an encrypted value without its passphrase: a secret placeholder, said so, and no change to the file", async () => {
    const folder = tinyWith(
      "secretsprovider: awskms://alias/x\nencryptedkey: AAAA\nconfig:\n  tiny:buckets: 1\n  tiny:token:\n    secure: AAABAxyz\n",
    );
    const before = listing(folder);
    const state = temporaryFolder();
    const result = await offline("up", "dev", "--program", folder, "--state", state);
    expect(shown(result)).to.contain("a secret placeholder stands for each: tiny:token");
    expect(result.code).to.equal(0);
    expect(listing(folder)).to.deep.equal(before);
    const exported = await offline("export", "dev", "--program", folder, "--state", state);
    expect(exported.stdout).to.contain("ciphertext").and.not.to.contain("offline-placeholder");
    const open = await offline("export", "dev", "--program", folder, "--state", state, "--show-secrets");
    expect(open.stdout).to.contain("offline-placeholder-for-tiny-token");
  });

  it("a policy that throws: the policy, the pack and the place, exit 1", async () => {
    const config = policyConfig({ stumbles: { throws: true } });
    const result = await previewTiny("--policy-pack", PACK, "--policy-config", config);
    expect(result.code).to.equal(1);
    expect(shown(result)).to.contain("The policy stumbles of the pack pack@v0.0.1 threw (Error: the policy stumbled)");
    expect(shown(result)).to.match(/in .*pack\/index\.mts:\d+:\d+/);
  });

  it("a mandatory policy that is violated: policy, resource and message, exit 3; an advisory one: exit 0", async () => {
    const config = policyConfig({ "buckets-forbidden": { forbid: true } });
    const violated = await previewTiny("--policy-pack", PACK, "--policy-config", config);
    expect(violated.code).to.equal(3);
    expect(shown(violated)).to.contain(
      "buckets-forbidden, aws:s3/bucket:Bucket bucket-0: The bucket bucket-0 is forbidden.",
    );
    const advised = await previewTiny("--policy-pack", PACK);
    expect(advised.code).to.equal(0);
    expect(shown(advised)).to.contain("[advisory]  buckets-noted");
  });

  it("a violated policy and a failing program: exit 3, and both are shown", async () => {
    const config = policyConfig({ "buckets-forbidden": { forbid: true } });
    const result = await previewTiny(
      "--policy-pack",
      PACK,
      "--policy-config",
      config,
      "--config",
      "tiny:failsLate=true",
    );
    expect(shown(result)).to.contain("is forbidden").and.to.contain("the tiny program fails late");
    expect(result.code).to.equal(3);
  });

  it("a policy pack without its dependencies, without its file, or of another language: exit 2", async () => {
    const folder = temporaryFolder();
    const none = await previewTiny("--policy-pack", folder);
    expect([none.code, shown(none)])
      .to.deep.include(2)
      .and.to.satisfy(([, text]: [number, string]) => text.includes("it has no PulumiPolicy.yaml"));
    writeFileSync(join(folder, "PulumiPolicy.yaml"), "runtime: nodejs\n");
    const bare = await previewTiny("--policy-pack", folder);
    expect(bare.code).to.equal(2);
    expect(shown(bare)).to.contain("has no @pulumi/pulumi installed").and.to.contain("npm install");
    writeFileSync(join(folder, "PulumiPolicy.yaml"), "runtime: opa\n");
    const other = await previewTiny("--policy-pack", folder);
    expect([other.code, shown(other).includes("of runtime `opa`: not supported")]).to.deep.equal([2, true]);
  });

  it("a policy config that is not JSON, or that the pack does not take: the file or the entry, exit 2", async () => {
    const file = join(temporaryFolder(), "policy.json");
    writeFileSync(file, "{");
    const broken = await previewTiny("--policy-pack", PACK, "--policy-config", file);
    expect([broken.code, shown(broken).includes(`${file} is not JSON`)]).to.deep.equal([2, true]);
    for (const [entry, says] of [
      [[], "is no object of policies"],
      [{ "buckets-forbidden": "mandatroy" }, 'has levels that there are not: buckets-forbidden: "mandatroy"'],
      [{ "buckets-forbidden": 3 }, "has levels that there are not: buckets-forbidden: 3"],
    ] as const) {
      const refused = await previewTiny("--policy-pack", PACK, "--policy-config", policyConfig(entry));
      expect([refused.code, shown(refused).includes(says)], says).to.deep.equal([2, true]);
    }
    const config = policyConfig({ "buckets-forbidden": { forbid: "yes" } });
    const wrong = await previewTiny("--policy-pack", PACK, "--policy-config", config);
    expect(wrong.code).to.equal(2);
    expect(shown(wrong)).to.contain("buckets-forbidden: forbid: Invalid type");
  });

  it("a program of another language, none at all, or without its SDK: exit 2, nothing claimed", async () => {
    const python = await offline("preview", "dev", "--program", tinyWith("config: {}\n", "name: x\nruntime: python\n"));
    expect(python.code).to.equal(2);
    expect(shown(python)).to.contain("runtime `python`: not supported, so nothing of it was inspected");
    const empty = await offline("preview", "dev", "--program", temporaryFolder());
    expect([empty.code, shown(empty).includes("There is no Pulumi.yaml")]).to.deep.equal([2, true]);
    const alone = temporaryFolder();
    mkdirSync(alone, { recursive: true });
    writeFileSync(join(alone, "Pulumi.yaml"), "name: x\nruntime: nodejs\n");
    writeFileSync(join(alone, "Pulumi.dev.yaml"), "config: {}\n");
    const bare = await offline("preview", "dev", "--program", alone);
    expect([bare.code, shown(bare).includes("no @pulumi/pulumi installed")]).to.deep.equal([2, true]);
  });

  it("wrong usage: what is wrong and where help is, exit 2", async () => {
    const cases: [string[], string][] = [
      [[], "A command and a stack are needed"],
      [["apply", "dev"], "There is no command `apply`; the commands are preview, up, refresh, destroy, export"],
      [["preview"], "needs the name of a stack"],
      [["preview", "dev", "--outputs", "some"], "it can be `known` or `as-aws`"],
      [["preview", "dev", "--nonsense"], "Unknown option '--nonsense'"],
      [["preview", "dev", "--config", "novalue"], "it has the form KEY=VALUE"],
      [["preview", "dev", "--policy-config", "x.json"], "Name one --policy-pack before each --policy-config"],
    ];
    for (const [args, message] of cases) {
      const result = await offline(...args);
      expect([args, result.code]).to.deep.equal([args, 2]);
      expect(shown(result)).to.contain(message);
    }
  });

  it("a damaged account file: its name and the remedy, exit 1", async () => {
    const state = temporaryFolder();
    writeFileSync(join(state, "account.json"), "{");
    const result = await offline("up", "dev", "--program", TINY, "--state", state);
    expect(result.code).to.equal(1);
    expect(shown(result)).to.contain(join(state, "account.json"));
  });

  it("an export before there is anything: exit 2", async () => {
    const result = await offline("export", "dev", "--program", TINY, "--state", temporaryFolder());
    expect([result.code, shown(result).includes("There is nothing to export")]).to.deep.equal([2, true]);
  });

  it("leaves no temporary folder behind", async () => {
    const before = temporaryRuns();
    await previewTiny();
    await previewTiny("--config", "tiny:throws=true");
    expect(temporaryRuns()).to.deep.equal(before);
  });

  it("writes --json and --out whole, with the exit code inside", async () => {
    const file = join(temporaryFolder(), "out.json");
    const result = await previewTiny("--json", "--out", file);
    expect([result.code, result.stdout]).to.deep.equal([0, ""]);
    const content = JSON.parse(readFileSync(file, "utf8")) as {
      exitCode: number;
      askedAws: boolean;
      resources: object[];
    };
    expect([content.exitCode, content.askedAws, content.resources.length > 2]).to.deep.equal([0, false, true]);
  });
});

function temporaryRuns(): string[] {
  return readdirSync(join(temporaryFolder(), "..")).filter((name) => /^zero-trust-aws-(run|state)-/.test(name));
}
