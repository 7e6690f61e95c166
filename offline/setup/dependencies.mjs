import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SetupError } from "./errors.mjs";
import { exec, tail } from "./exec.mjs";

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {boolean} [link]
 */

/** @param {string} file @returns {Record<string, LockedPackage> | undefined} */
function lockedPackages(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
  } catch {
    // An interrupted install leaves a half-written hidden lockfile: as good as none.
    return undefined;
  }
}

/**
 * The locked packages that are not installed in the locked version. Versions are compared, not file times: a checkout
 * or a copy changes times without changing a package.
 * @param {string} root The repository.
 * @returns {readonly string[]} Their folders, such as `node_modules/zod`.
 */
export function missingPackages(root) {
  const wanted = lockedPackages(join(root, "package-lock.json"));
  if (wanted === undefined)
    throw new SetupError(
      `${join(root, "package-lock.json")} is missing or damaged.`,
      "Restore it: git checkout package-lock.json",
    );
  const installed = lockedPackages(join(root, "node_modules", ".package-lock.json")) ?? {};
  return Object.entries(wanted)
    .filter(
      ([folder, entry]) => folder.startsWith("node_modules/") && !entry.optional && !entry.devOptional && !entry.link,
    )
    .filter(([folder, entry]) => installed[folder]?.version !== entry.version || !existsSync(join(root, folder)))
    .map(([folder]) => folder);
}

/**
 * Installs what the lockfile says, when it is not there yet. No install script is run: nothing here needs one, and a
 * dependency's script would run with the user's rights.
 * @param {string} root The repository.
 * @param {(line: string) => void} say
 */
export async function ensureDependencies(root, say) {
  const missing = missingPackages(root);
  if (missing.length === 0) return;
  say(`Installing the dependencies (${missing.length} of the locked packages are missing): npm ci --ignore-scripts`);
  const started = Date.now();
  const timer = setInterval(() => say(`  npm ci: ${Math.round((Date.now() - started) / 1000)} s`), 10_000);
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const result = await exec(npm, ["ci", "--ignore-scripts"], { cwd: root });
  clearInterval(timer);
  if (result.missing)
    throw new SetupError(
      "`npm` is not on PATH.",
      "Install Node.js 20 or newer with npm: https://nodejs.org/en/download",
    );
  if (result.code !== 0)
    throw new SetupError(
      `\`npm ci\` failed with exit code ${result.code}:\n${tail(result.output)}`,
      /ENOSPC/.test(result.output)
        ? `No space is left on the disk of ${root}: free about 1 GB and run the command again.`
        : /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|network/.test(result.output)
          ? "The package registry could not be reached: check the network or the proxy (npm config get registry), then run the command again."
          : "Run `npm ci` by hand to see all of it, then run the command again.",
    );
  say(`  installed in ${Math.round((Date.now() - started) / 1000)} s`);
}
