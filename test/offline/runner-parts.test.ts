/** The parts of the runner that need no engine. */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import fc from "fast-check";
import { parseArguments, parseConfig } from "../../offline/arguments.ts";
import { EventLog, plain, resourceName } from "../../offline/engine-events.ts";
import type { EngineEvent } from "../../offline/engine-events.ts";
import { resolvePacks } from "../../offline/policy-packs.ts";
import { providerPackages, readProject, stackNames } from "../../offline/project.ts";
import { lock, requireSpace, tryLock } from "../../offline/setup/cache.mjs";
import { isCompatible, wantedVersion } from "../../offline/setup/cli.mjs";
import { missingPackages } from "../../offline/setup/dependencies.mjs";
import { isNewEnough } from "../../offline/setup/node.mjs";
import { summarize } from "../../offline/summary.ts";
import { summaryText } from "../../offline/summary-text.ts";
import { withoutTraces } from "../../offline/trace-filter.ts";
import { judge, mandatoryViolations } from "../../offline/verdict.ts";
import { copyOfSettings, mergeConfig } from "../../offline/workspace.ts";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const TINY = join(ROOT, "test/fixtures/tiny");

let folder: string;

/** A folder for the tests of a suite; hooks outside a suite would run for every test there is. */
function inFolder(): void {
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "zero-trust-aws-parts-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
}

describe("what a machine has", () => {
  inFolder();

  it("takes a CLI of the same major version that is not older", () => {
    const cases: [string, boolean][] = [
      ["v3.259.0", true],
      ["v3.259.1", true],
      ["v3.300.0", true],
      ["3.260.0-alpha.1", true],
      ["v3.258.9", false],
      ["v4.0.0", false],
      ["", false],
      ["pulumi: not found", false],
    ];
    for (const [found, fits] of cases) expect([found, isCompatible(found, "3.259.0")]).to.deep.equal([found, fits]);
  });

  it("builds the CLI of the SDK's version", () => {
    const module = readFileSync(join(ROOT, "offline/engine/go.mod"), "utf8");
    expect(module).to.contain(`github.com/pulumi/pulumi/pkg/v3 v${wantedVersion(ROOT)}`);
  });

  it("needs Node 22.18 for the program", () => {
    const fits = ["20.20.2", "22.17.9", "22.18.0", "24.0.0"].filter((version) => isNewEnough(version));
    expect(fits).to.deep.equal(["22.18.0", "24.0.0"]);
  });

  it("finds what the lockfile names and node_modules lacks, by version and not by time", () => {
    expect(missingPackages(ROOT)).to.deep.equal([]);
    const packages = { "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "2.0.0", optional: true } };
    writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ packages: { "": {}, ...packages } }));
    expect(missingPackages(folder)).to.deep.equal(["node_modules/a"]);
    mkdirSync(join(folder, "node_modules/a"), { recursive: true });
    const hidden = join(folder, "node_modules/.package-lock.json");
    writeFileSync(hidden, JSON.stringify({ packages }));
    expect(missingPackages(folder)).to.deep.equal([]);
    writeFileSync(hidden, JSON.stringify({ packages: { "node_modules/a": { version: "0.9.0" } } }));
    expect(missingPackages(folder)).to.deep.equal(["node_modules/a"]);
    writeFileSync(hidden, '{"packages": {"node_mod');
    expect(missingPackages(folder)).to.deep.equal(["node_modules/a"]);
  });

  it("refuses a disk that is too small before it begins", () => {
    expect(() => requireSpace(folder, 1e18)).to.throw(/MB left; .* MB are needed .*ZERO_TRUST_AWS_CACHE/s);
    expect(() => requireSpace(folder, 1)).not.to.throw();
  });

  it("takes a lock once, waits for it, and takes over that of a dead process or of half a file", async () => {
    const file = join(folder, "lock");
    const first = tryLock(file);
    if (!("release" in first)) throw new Error("the lock was free");
    expect(tryLock(file)).to.deep.equal({ holder: process.pid });
    let waited = 0;
    const second = lock(file, (holder) => (waited = holder));
    await new Promise((wake) => setTimeout(wake, 50));
    expect(waited).to.equal(process.pid);
    first.release();
    (await second).release();
    for (const content of [JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }), '{"pid": 1']) {
      writeFileSync(file, content);
      const taken = tryLock(file);
      expect(taken).to.have.property("release");
      if ("release" in taken) taken.release();
    }
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, host: "another-machine" }));
    expect(tryLock(file)).to.deep.equal({ holder: 2 ** 22 + 1 });
  });
});

describe("the command line", () => {
  it("reads everything", () => {
    const args = parseArguments([
      ..."up prod --policy-pack a --policy-pack b --policy-config c --program ../x --state s --outputs as-aws".split(
        " ",
      ),
      ..."--json --out f --config k=v --config p:n.a.b=3 --".split(" "),
      ..."--target urn:x --diff".split(" "),
    ]);
    expect(args).to.deep.equal({
      command: "up",
      stack: "prod",
      policyPacks: ["a", "b"],
      policyConfigs: ["c"],
      program: "../x",
      state: "s",
      outputs: "as-aws",
      json: true,
      out: "f",
      showSecrets: false,
      config: { k: "v", "p:n": { a: { b: 3 } } },
      rest: ["--target", "urn:x", "--diff"],
    });
    expect(parseArguments(["--help"])).to.equal("help");
  });

  it("keeps plain values text, and reads paths, maps and lists as YAML", () => {
    expect(parseConfig(["n=0123", "e=a=b", "l=[1, two]", "m={a: 1}", "x:y.z=true", "x:y.w=off"])).to.deep.equal({
      n: "0123",
      e: "a=b",
      l: [1, "two"],
      m: { a: 1 },
      "x:y": { z: true, w: "off" },
    });
  });
});

describe("a policy config", () => {
  inFolder();

  const resolved = (config: unknown) => {
    writeFileSync(join(folder, "policy.json"), JSON.stringify(config));
    return resolvePacks([join(ROOT, "policy-pack")], ["policy.json"], folder);
  };

  it("is taken with the names that the pack has, and the engine's own for all of them", () => {
    const config = { all: "mandatory", settings: { exceptions: [] }, undecided: "disabled", "no-ssh": "advisory" };
    expect(resolved(config)).to.have.length(1);
  });

  it("is refused as a folder, and without content", () => {
    const refused = (config: string) => () => resolvePacks([join(ROOT, "policy-pack")], [config], folder);
    writeFileSync(join(folder, "empty.json"), "\n");
    expect(refused(".")).to.throw("is a folder").with.property("exitCode", 2);
    expect(refused("empty.json")).to.throw("empty.json is empty").with.property("exitCode", 2);
  });

  it("is refused with all that the pack does not take: the place in the file, and the nearest name", () => {
    const exceptions = [{ policy: "no-shh", urn: "*::a", reason: "r", owner: "o", expires: "2000-01-01" }];
    const refused = () =>
      resolved({ frobnicate: "disabled", "alb-tls-policy": { minimumVersion: 1 }, settings: { exceptions } });
    expect(refused)
      .to.throw(`does not take the policy config ${join(folder, "policy.json")}:`)
      .with.property("exitCode", 2);
    expect(refused).to.throw(
      [
        "\n  policy.json: frobnicate: no such policy, presets/policy-names.json lists them",
        "\n  policy.json: alb-tls-policy.minimumVersion: found 1, must be a text",
        '\n  policy.json: settings.exceptions[0].policy: found "no-shh", no policy of this pack, did you mean "no-ssh"?',
      ].join(""),
    );
  });
});

describe("a project on disk", () => {
  inFolder();

  it("knows its stacks, its program's place and the packages it can load", () => {
    const project = readProject(TINY);
    expect(project).to.include({ name: "tiny", programDir: TINY, entryPoint: "index.ts", configDir: TINY });
    expect(stackNames(project)).to.deep.equal(["dev"]);
    expect(providerPackages(project)).to.include.members(["aws", "awsx", "random"]).and.not.to.include("pulumi");
  });

  it("takes `main`'s folder as the program's place, and refuses one that is not there", () => {
    cpSync(TINY, folder, { recursive: true });
    mkdirSync(join(folder, "sub"));
    writeFileSync(join(folder, "Pulumi.yaml"), "name: x\nruntime: nodejs\nmain: sub\n");
    expect(readProject(folder)).to.include({ programDir: join(folder, "sub"), entryPoint: "." });
    writeFileSync(join(folder, "Pulumi.yaml"), "name: x\nruntime: nodejs\nmain: none\n");
    expect(() => readProject(folder)).to.throw(/main: none.*no such file/);
  });
});

describe("the copy of a stack's settings", () => {
  inFolder();

  it("drops what only the real secrets provider reads, and puts placeholders at any depth", () => {
    cpSync(TINY, folder, { recursive: true });
    writeFileSync(
      join(folder, "Pulumi.dev.yaml"),
      "secretsprovider: awskms://x\nencryptedkey: A\nencryptionsalt: v1:x\nenvironment: [e]\n" +
        "config:\n  t:a: {secure: AAA}\n  t:b: {c: [{d: {secure: BBB}}, 1], secure.not: 2}\n  e: 4\n",
    );
    const { content, placeholders, notices } = copyOfSettings(readProject(folder), "dev", { e: 5 });
    expect(content).to.deep.equal({
      config: {
        "t:a": "offline-placeholder-for-t-a",
        "t:b": { c: [{ d: "offline-placeholder-for-t-b-c-0-d" }, 1], "secure.not": 2 },
        "tiny:e": 5,
      },
    });
    expect(placeholders.map(({ path }) => path)).to.deep.equal(["t:a", "t:b.c[0].d"]);
    expect(notices.join("\n")).to.contain("t:a, t:b.c[0].d").and.to.contain("Pulumi ESC");
  });

  it("merges overrides map by map; nothing else is changed, null removes", () => {
    expect(mergeConfig({ a: { b: 1, c: [1] }, d: 2 }, { a: { c: [2] }, d: null })).to.deep.equal({
      a: { b: 1, c: [2] },
    });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (config) => {
        expect(mergeConfig(config, {})).to.deep.equal(config);
        expect(mergeConfig({}, config)).to.deep.equal(config);
      }),
    );
  });
});

describe("the engine's events", () => {
  inFolder();

  it("are read whole, however the file grows", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), fc.array(fc.nat(40)), (messages, cuts) => {
        const file = join(mkdtempSync(join(folder, "log-")), "events");
        const lines = messages.map((message, sequence) => `${JSON.stringify({ sequence, timestamp: 0, message })}\n`);
        const bytes = Buffer.from(lines.join(""));
        const log = new EventLog(file);
        const seen: number[] = [];
        let at = 0;
        for (const cut of [...cuts, bytes.length]) {
          appendFileSync(file, bytes.subarray(at, at + cut));
          at += cut;
          seen.push(...log.read().map(({ sequence }) => sequence));
        }
        expect(seen).to.deep.equal(messages.map((_, index) => index));
      }),
      { numRuns: 30 },
    );
  });

  it("leave debug messages out, in which the SDK shows secrets", () => {
    const file = join(folder, "events.json");
    const said = (severity: string, sequence: number) => ({ sequence, diagnosticEvent: { severity, message: "x" } });
    const lines = [said("debug", 0), said("info", 1), { sequence: 2, summaryEvent: { durationSeconds: 1 } }];
    appendFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    expect(new EventLog(file).read().map(({ sequence }) => sequence)).to.deep.equal([1, 2]);
  });

  it("lose their colors, and name resources as people do", () => {
    expect(plain("<{%fg 2%}>good<{%reset%}> 100%")).to.equal("good 100%");
    expect(resourceName("urn:pulumi:dev::p::a:b:C$aws:s3/bucket:Bucket::x")).to.equal("aws:s3/bucket:Bucket x");
    expect(resourceName("")).to.equal("the stack");
  });
});

const event = (content: Partial<EngineEvent>): EngineEvent => ({ sequence: 0, timestamp: 0, ...content });
const complaint = (policyName: string, enforcementLevel: string, message: string) =>
  event({
    policyEvent: {
      policyName,
      enforcementLevel,
      message,
      policyPackName: "p",
      policyPackVersion: "1",
      resourceUrn: "",
    },
  });
const error = (message: string) => event({ diagnosticEvent: { message, severity: "error" } });

describe("the verdict on a run", () => {
  const mandatory = complaint("a", "mandatory", "x");
  const settings = error("<{%reset%}>Settings of stack dev are wrong:\n  x<{%reset%}>\n");

  it("is 3 for a violated mandatory policy whatever else failed, 2 for settings, 1 for the rest, 0 when all is good", () => {
    expect(judge(255, [error("boom"), mandatory])).to.equal(3);
    expect(judge(255, [settings])).to.equal(2);
    expect(judge(255, [error("boom"), error("the Settings of stack dev")])).to.equal(1);
    expect(judge(255, [])).to.equal(1);
    expect(judge(0, [complaint("a", "advisory", "x")])).to.equal(0);
  });

  it("names violations of mandatory policies, the worst first", () => {
    const severities = ["low", undefined, "critical", "medium", "high", "critical"];
    const events = severities.map((severity, i) => ({
      policyEvent: {
        policyName: `p${i}`,
        policyPackName: "pack",
        policyPackVersion: "1",
        message: "m",
        enforcementLevel: "mandatory",
        ...(severity === undefined ? {} : { severity }),
      },
    }));
    const named = mandatoryViolations([...events.map((each) => event(each)), complaint("a", "advisory", "x")]);
    expect(named.map(({ policyName }) => policyName)).to.deep.equal(["p2", "p5", "p4", "p3", "p0", "p1"]);
  });

  it("is summarized with each kind of policy verdict in its place", () => {
    const events = [
      event({ policyAnalyzeSummaryEvent: { policyPackName: "p", passed: ["held", "a", "settings"] } }),
      complaint("a", "mandatory", "About a\nthe bucket is open"),
      complaint("hint", "advisory", "About hint\nbetter so"),
      complaint("undecided", "advisory", "Checks\n2 checks are undecided:\n- b: x: y\n- c: x: y"),
      complaint("exceptions", "advisory", "Tolerated\naccepted C-01"),
      error("Error validating resource with policy 'odd' from policy pack 'p@v1':\nError: no\n    at f (/x/y.ts:1:2)"),
      error("preview failed"),
    ];
    const result = { exitCode: 3, stdout: "", stderr: "", events, notices: ["not checked: x"], durationMs: 1234 };
    const summary = summarize("dev", result);
    expect(summary.policies.held).to.deep.equal(["held"]);
    expect(summary.policies.violated).to.deep.equal([
      { policy: "a", resource: "the stack", message: "the bucket is open" },
    ]);
    expect(summary.policies.advised.map(({ policy }) => policy)).to.deep.equal(["hint"]);
    expect(summary.policies.undecided).to.deep.equal(["- b: x: y", "- c: x: y"]);
    expect(summary.policies.tolerated.map(({ message }) => message)).to.deep.equal(["accepted C-01"]);
    expect(summary.errors[0]).to.match(/^The policy odd of the pack p@v1 threw/);
    expect(summary.errors.join("\n")).not.to.match(/preview failed|^\s+at /m);
    const text = summaryText(summary, true);
    expect(text).to.contain("a mandatory policy is violated").and.to.contain("not checked: x");
    expect(text).to.contain("1 held, 1 violations, 2 undecided, 1 accepted");
  });
});

describe("the display", () => {
  it("loses stack traces but for the place in the reader's own code", () => {
    const text = [
      "error: it failed",
      "Error: no",
      "    at node:internal/x:1:2",
      "    at f (/repo/node_modules/a/b.js:1:2)",
      "    at g (file:///repo/index.ts:11:49)",
      "    at h (/repo/other.ts:1:1) {",
      "the end, at 10:20:30",
      "no line end",
    ].join("\n");
    expect(withoutTraces(text)).to.equal(
      "error: it failed\nError: no\n    in /repo/index.ts:11:49\nthe end, at 10:20:30\nno line end",
    );
  });
});
