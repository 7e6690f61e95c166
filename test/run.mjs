// `npm test` and `npm run test:fast`: starts on Node 20 with nothing installed, brings what is missing, runs the tests.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endWith, prepare, ROOT, toolEnvironment } from "../offline/bootstrap.mjs";

const HELP = `Runs the tests.

  npm test              types, fast tests, and those on the real Pulumi engine (some minutes)
  npm run test:fast     types and fast tests (within a minute)

The last line says how many passed and failed; the exit code is 0 when none failed.
`;

/** @typedef {{passed: number, failed: number}} Counts */

/**
 * @param {string} title @param {string} node @param {readonly string[]} args @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} The exit code.
 */
async function step(title, node, args, env) {
  const started = Date.now();
  console.log(`${title} ...`);
  const code = await new Promise((done) => {
    const child = spawn(node, args, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"], env });
    child.on("error", () => done(1));
    child.on("close", (exit) => done(exit ?? 1));
  });
  console.log(`${title}: ${code === 0 ? "good" : "FAILED"}, ${Math.round((Date.now() - started) / 1000)} s`);
  return code;
}

/** @param {string} node @param {NodeJS.ProcessEnv} env @returns {Promise<Counts>} */
async function types(node, env) {
  const code = await step("types", node, ["node_modules/typescript/bin/tsc", "--noEmit"], env);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

/**
 * @param {string} title @param {string} node @param {readonly string[]} files @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
async function tests(title, node, files, env) {
  const folder = mkdtempSync(join(tmpdir(), "zero-trust-aws-counts-"));
  const file = join(folder, "counts.json");
  try {
    const mocha = [
      "--disable-warning=ExperimentalWarning",
      "node_modules/mocha/bin/mocha.js",
      "--reporter",
      "test/reporter.mjs",
      ...files,
    ];
    // A folder for temporary files of its own: some tests see to it that nothing is left there.
    const code = await step(title, node, mocha, { ...env, TEST_COUNTS: file, TMPDIR: folder });
    /** @type {Counts} */
    const counts = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { passed: 0, failed: 0 };
    // A run that ends badly without a failed test (a file that cannot be loaded) must not look good.
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The tests on the engine in processes of their own, side by side: those that look at our own stacks share an
 * `up` of each, all others make what they need.
 */
const OUR_STACKS = [
  "additions",
  "deployments",
  "golden",
  "ledger",
  "least-privilege",
  "one-setting",
  "our-stacks",
  "reachability",
  "secrets",
].map((name) => `test/engine/${name}.test.ts`);
/** Real processes of the pack, under loads that take them minutes. */
const PACK_PROCESSES = ["bounds", "carrier", "cost", "older-node", "raw-requests", "start"].map(
  (name) => `test/policy-pack/${name}.test.ts`,
);
const ON_THE_ENGINE = {
  "tests of our stacks": OUR_STACKS,
  "other tests on the engine": ["test/engine/**/*.test.ts", ...OUR_STACKS.flatMap((file) => ["--ignore", file])],
  "tests on processes of the policy pack": PACK_PROCESSES,
};

await endWith(async () => {
  const args = process.argv.slice(2);
  if (args.includes("--help")) {
    process.stdout.write(HELP);
    return 0;
  }
  const unknown = args.filter((argument) => argument !== "--fast");
  if (unknown.length > 0) {
    process.stderr.write(`\`npm test\` does not know ${unknown.join(" ")}.\n${HELP}`);
    return 2;
  }
  const fast = args.includes("--fast");
  const tools = await prepare({ cli: !fast });
  const env = toolEnvironment(tools);
  const unit = ["test/**/*.test.ts", "--ignore", "test/engine/**", ...PACK_PROCESSES.flatMap((f) => ["--ignore", f])];
  const results = await Promise.all([types(tools.node, env), tests("fast tests", tools.node, unit, env)]);
  if (!fast) {
    const engine = Object.entries(ON_THE_ENGINE).map(([title, files]) => tests(title, tools.node, files, env));
    results.push(...(await Promise.all(engine)));
  }
  const total = results.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }));
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});
