import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { buildCli } from "./build-cli.mjs";
import { cacheFolder, checksum, lock, makeFolder, requireSpace } from "./cache.mjs";
import { explainFileError, SetupError } from "./errors.mjs";
import { exec, tail } from "./exec.mjs";

/** Where the official installer comes from (`PulumiCommand.install` of @pulumi/pulumi downloads it from there). */
const INSTALLER = "https://get.pulumi.com/install.sh";

/** Room for the CLI with all that its installer brings. */
const CLI_BYTES = 600e6;

/**
 * @typedef {object} CliOptions
 * @property {string} root The repository.
 * @property {string} node The pinned Node.
 * @property {(line: string) => void} say Progress, a line at a time.
 * @property {NodeJS.ProcessEnv} [env] That of this process when absent.
 */

/** The CLI version that the project is made for: that of its SDK. @param {string} root @returns {string} */
export function wantedVersion(root) {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")).dependencies["@pulumi/pulumi"];
}

/**
 * Whether an installed CLI can drive this project: the same major version, and not older than the SDK. (A newer CLI
 * runs an older SDK; an older one lacks the events and flags used here.)
 * @param {string} found such as `v3.260.1` @param {string} wanted such as `3.259.0`
 */
export function isCompatible(found, wanted) {
  const parse = (/** @type {string} */ v) => /^v?(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(v.trim())?.slice(1).map(Number);
  const [a, b] = [parse(found), parse(wanted)];
  if (a === undefined || b === undefined || a[0] !== b[0]) return false;
  const [, foundMinor = 0, foundPatch = 0] = a;
  const [, minor = 0, patch = 0] = b;
  return foundMinor > minor || (foundMinor === minor && foundPatch >= patch);
}

/** @param {NodeJS.ProcessEnv} env @returns {string | undefined} */
function onPath(env) {
  const name = process.platform === "win32" ? "pulumi.exe" : "pulumi";
  for (const folder of (env["PATH"] ?? "").split(delimiter)) {
    const file = join(folder, name);
    if (folder !== "" && existsSync(file)) return file;
  }
  return undefined;
}

/**
 * Finds the Pulumi CLI, or brings it: PATH, the cache, the official installer, a build from source.
 * @param {CliOptions} options
 * @returns {Promise<string>} The executable's absolute path.
 */
export async function ensureCli(options) {
  const { root, say, env = process.env } = options;
  const wanted = wantedVersion(root);
  const installed = onPath(env);
  if (installed !== undefined) {
    const version = (
      await exec(installed, ["version"], { env: { ...env, PULUMI_SKIP_UPDATE_CHECK: "true" } })
    ).output.trim();
    if (isCompatible(version, wanted)) return installed;
    say(
      `The Pulumi CLI on PATH (${installed}) is ${version || "not usable"}; ${wanted} or newer is needed. Looking on.`,
    );
  }
  const cache = cacheFolder(env);
  const home = join(cache, "cli", `${wanted}-${process.platform}-${process.arch}`);
  const cached = await verified(home, say);
  if (cached !== undefined) return cached;
  makeFolder(join(cache, "cli"));
  try {
    const held = await lock(join(cache, "cli", "install.lock"), (pid) =>
      say(`Another run (process ${pid}) is bringing the Pulumi CLI; waiting for it.`),
    );
    try {
      return (await verified(home, say)) ?? (await bring(home, wanted, options));
    } finally {
      held.release();
    }
  } catch (error) {
    throw error instanceof SetupError ? error : explainFileError(error, cache);
  }
}

/**
 * The cached executable, if its content is what was recorded when it was made.
 * @param {string} home @param {(line: string) => void} say
 */
async function verified(home, say) {
  const file = executable(home);
  const record = join(home, "pulumi.sha256");
  if (!existsSync(file) || !existsSync(record)) return undefined;
  if ((await checksum(file)) === readFileSync(record, "utf8").trim()) return file;
  say(`The cached Pulumi CLI (${file}) is not what was put there; it is made again.`);
  return undefined;
}

/** @param {string} home */
function executable(home) {
  return join(home, "bin", process.platform === "win32" ? "pulumi.exe" : "pulumi");
}

/**
 * Makes the CLI in a folder of its own, and moves it to its place when it is whole: an interrupted run leaves nothing that
 * a later one would use.
 * @param {string} home @param {string} version @param {CliOptions} options
 */
async function bring(home, version, options) {
  const folder = dirname(home);
  for (const name of readdirSync(folder)) {
    if (name.startsWith("partial-")) rmSync(join(folder, name), { recursive: true, force: true });
  }
  requireSpace(folder, CLI_BYTES);
  const partial = join(folder, `partial-${process.pid}`);
  const remove = () => rmSync(partial, { recursive: true, force: true });
  process.once("exit", remove);
  try {
    mkdirSync(join(partial, "bin"), { recursive: true });
    const refusal = await install(partial, version, options);
    if (refusal !== undefined) {
      options.say(`The official Pulumi installer cannot be used (${refusal}); building the CLI from source instead.`);
      await buildCli({ ...options, version, refusal, output: executable(partial) });
    }
    const answer = await exec(executable(partial), ["version"]);
    if (!isCompatible(answer.output, version))
      throw new SetupError(`The Pulumi CLI that was made does not run:\n${tail(answer.output)}`, "Please report this.");
    writeFileSync(join(partial, "pulumi.sha256"), `${await checksum(executable(partial))}\n`);
    rmSync(home, { recursive: true, force: true });
    renameSync(partial, home);
  } finally {
    process.removeListener("exit", remove);
    remove();
  }
  options.say(`The Pulumi CLI ${version} is ready: ${executable(home)}`);
  return executable(home);
}

/**
 * The official installer, through the SDK.
 * @param {string} partial @param {string} version @param {CliOptions} options
 * @returns {Promise<string | undefined>} Why it could not be used, or nothing when it did its work.
 */
async function install(partial, version, options) {
  options.say(`Bringing the Pulumi CLI ${version}: asking ${new URL(INSTALLER).host}`);
  try {
    // Asked first with a short patience: the SDK's own download waits for minutes on a host that does not answer.
    const answer = await fetch(INSTALLER, { method: "HEAD", signal: AbortSignal.timeout(5000) });
    if (!answer.ok) return `${new URL(INSTALLER).host} answered ${answer.status}`;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return `${new URL(INSTALLER).host} cannot be reached: ${cause}`;
  }
  const script = `
    const semver = require("semver");
    const { PulumiCommand } = require("@pulumi/pulumi/automation");
    PulumiCommand.install({ version: semver.parse(process.argv[1]), root: process.argv[2] }).then(
      () => process.exit(0),
      (error) => { console.error(error.message); process.exit(1); });`;
  const started = Date.now();
  const timer = setInterval(() => options.say(`  installing: ${Math.round((Date.now() - started) / 1000)} s`), 10_000);
  const result = await exec(options.node, ["-e", script, version, partial], { cwd: options.root, timeoutMs: 300_000 });
  clearInterval(timer);
  if (result.code === 0 && existsSync(executable(partial))) return undefined;
  if (/no space left|ENOSPC/i.test(result.output)) throw explainFileError({ code: "ENOSPC" }, partial);
  return result.timedOut ? "it took more than five minutes" : `it failed:\n${tail(result.output, 4)}`;
}
