import { existsSync } from "node:fs";
import { join } from "node:path";
import { SetupError } from "./errors.mjs";

/** Type stripping without a flag, which the program needs: Node 22.18 (release notes of 22.18.0). */
const MINIMUM = [22, 18];

/** @param {string} version such as `24.21.0` */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [needMajor = 0, needMinor = 0] = MINIMUM;
  return major > needMajor || (major === needMajor && minor >= needMinor);
}

/**
 * The Node that runs the program: the one the lockfile pins for this platform, else the one that runs this script when
 * it is new enough.
 * @param {string} root The repository, with its dependencies installed.
 * @returns {string} The executable's path.
 */
export function pinnedNode(root) {
  const windows = process.platform === "win32";
  const platform = `${windows ? "win" : process.platform}-${process.arch}`;
  for (const name of [`node-${platform}`, `node-bin-${platform}`]) {
    const file = join(root, "node_modules", name, "bin", windows ? "node.exe" : "node");
    if (existsSync(file)) return file;
  }
  if (isNewEnough(process.versions.node)) return process.execPath;
  throw new SetupError(
    `There is no pinned Node for ${platform} in node_modules, and this one (${process.versions.node}) is too old for the program.`,
    `Run \`npm ci\` (without --omit=optional), or use Node ${MINIMUM.join(".")} or newer.`,
  );
}
