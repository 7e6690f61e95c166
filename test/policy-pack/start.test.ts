import { expect } from "chai";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { PACK_POLICIES } from "../../policy-pack/config/config-entries.ts";
import { levelOf } from "../../policy-pack/policy/metadata.ts";
import { POLICIES } from "../../policy-pack/registry.ts";
import { PACK, PackProcess, SDK, type SentResource } from "./pack-process.ts";

const SECRET = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value: "0815-of-the-program" };

function workerFunction(variables: Record<string, unknown>): SentResource {
  return { type: "aws:lambda/function:Function", name: "worker", props: { environment: { variables } } };
}

const EXPECTED = [
  "settings mandatory",
  ...POLICIES.map((p) => `${p.name} ${levelOf(p)}`),
  ...PACK_POLICIES.slice(1).map((name) => `${name} advisory`),
];

describe("the pack as the engine starts it", function () {
  this.timeout(60_000);

  it("lists every policy by its name and level, and tells secrets without printing them", async () => {
    const pack = await PackProcess.start();
    try {
      expect(await pack.listed()).to.deep.equal(EXPECTED);
      const { violations } = await pack.analyze(workerFunction({ LICENCE: SECRET }));
      const secrecy = violations.filter((violation) => violation.startsWith("no-plaintext-secrets |"));
      expect(secrecy).to.have.length(1);
      expect(secrecy[0]).to.contain("LICENCE");
      for (const violation of violations) expect(violation).not.to.contain("0815");
    } finally {
      pack.stop();
    }
  });

  it("judges the stack by what programs write, also where nothing but one policy is switched on", async () => {
    const pack = await PackProcess.start();
    try {
      const names = [...POLICIES.map(({ name }) => name), ...PACK_POLICIES];
      const off = Object.fromEntries(names.map((name) => [name, { level: "disabled" }]));
      await pack.configure({ ...off, "ec2-volumes-encrypted": { level: "mandatory" } });
      const props = { ami: "ami-1", instanceType: "t4g.small", rootBlockDevice: { encrypted: true } };
      const machine = { type: "aws:ec2/instance:Instance", name: "worker", props };
      await pack.analyze(machine);
      // What the provider fills in is not what the program said.
      const made = { ...machine, props: { ...props, ebsBlockDevices: [{ encrypted: false }] } };
      expect((await pack.analyzeStack([made])).violations).to.deep.equal([]);
      const open = { ...machine, props: { ...props, rootBlockDevice: { encrypted: false } } };
      await pack.analyze(open);
      expect((await pack.analyzeStack([open])).violations).to.have.length(1);
    } finally {
      pack.stop();
    }
  });

  it("runs as an installed package, where Node strips no types", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "policy-pack-"));
    try {
      const installed = join(elsewhere, "node_modules", "zero-trust-aws-policies");
      mkdirSync(installed, { recursive: true });
      const packed = execFileSync("npm", ["pack", "--json", "--pack-destination", elsewhere], {
        cwd: PACK,
        stdio: "pipe",
      });
      const [tarball] = JSON.parse(packed.toString()) as readonly { readonly filename: string }[];
      execFileSync("tar", ["-xzf", join(elsewhere, tarball?.filename ?? ""), "-C", installed, "--strip-components=1"]);
      symlinkSync(dirname(SDK), join(elsewhere, "node_modules", "@pulumi"));
      const pack = await PackProcess.start(installed);
      try {
        expect(await pack.listed()).to.deep.equal(EXPECTED);
      } finally {
        pack.stop();
      }
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });

  it("sees a policy that was changed after its last start, which Node keeps compiled", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "policy-pack-"));
    try {
      cpSync(PACK, elsewhere, { recursive: true, filter: (path) => !/[\\/](node_modules|dist|\.cache)$/.test(path) });
      symlinkSync(dirname(dirname(SDK)), join(elsewhere, "node_modules"));
      const said = async () => {
        const pack = await PackProcess.start(elsewhere);
        try {
          const { violations } = await pack.analyze(workerFunction({ DB_PASSWORD: "correct-horse" }));
          for (let waited = 0; !existsSync(join(elsewhere, ".cache")) || waited < 40; waited++) await setTimeout(100);
          return violations.filter((violation) => violation.startsWith("no-plaintext-secrets |")).join();
        } finally {
          pack.stop();
        }
      };
      const before = await said();
      const file = join(elsewhere, "secrets", "no-plaintext-secrets.ts");
      writeFileSync(file, readFileSync(file, "utf8").replaceAll("holds a credential", "holds another thing"));
      expect(before).to.contain("holds a credential");
      expect(await said()).to.contain("holds another thing");
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });
});
