import { createHash } from "node:crypto";
import { createReadStream, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { homedir, hostname } from "node:os";
import { join, resolve } from "node:path";
import { explainFileError, SetupError } from "./errors.mjs";

/**
 * The folder for what is expensive to make again: the CLI and the kept simulated accounts. Outside the clone, so that a
 * second clone and `git clean` do not build the CLI again. `$ZERO_TRUST_AWS_CACHE`, else the XDG cache folder.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function cacheFolder(env = process.env) {
  if (env["ZERO_TRUST_AWS_CACHE"]) return resolve(env["ZERO_TRUST_AWS_CACHE"]);
  return join(env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "zero-trust-aws");
}

/** Makes a folder, or says why it cannot be made. @param {string} folder */
export function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw explainFileError(error, folder);
  }
}

/**
 * Refuses early when a folder's disk cannot take what is coming: a build that dies after minutes is worse.
 * @param {string} folder An existing folder.
 * @param {number} bytes What will be written.
 */
export function requireSpace(folder, bytes) {
  const stats = statfsSync(folder);
  const free = stats.bavail * stats.bsize;
  if (free >= bytes) return;
  const megabytes = (/** @type {number} */ n) => Math.round(n / 1e6);
  throw new SetupError(
    `${folder} has ${megabytes(free)} MB left; ${megabytes(bytes)} MB are needed for the Pulumi CLI.`,
    "Free some, or set ZERO_TRUST_AWS_CACHE to a folder on another disk, and run the command again.",
  );
}

/** SHA-256 of a file, hexadecimal. @param {string} file @returns {Promise<string>} */
export function checksum(file) {
  return new Promise((done, fail) => {
    const hash = createHash("sha256");
    createReadStream(file, { highWaterMark: 1 << 20 })
      .on("data", (chunk) => hash.update(chunk))
      .on("end", () => done(hash.digest("hex")))
      .on("error", fail);
  });
}

/** Whether a process of this machine is alive. @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is alive and somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Takes a lock file, which names the process that holds it. A lock whose process is dead is taken over.
 * @param {string} file
 * @returns {{release: () => void} | {holder: number}} The lock, or the process that holds it.
 */
export function tryLock(file) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: "wx" });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const holder = lockHolder(file);
    if (holder !== undefined) return { holder };
    // Renamed first: of two who find the same dead lock only one may remove it, not the other's fresh one.
    const aside = `${file}.${process.pid}.stale`;
    try {
      renameSync(file, aside);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    }
    rmSync(aside, { force: true });
  }
  return { holder: lockHolder(file) ?? 0 };
}

/** @param {string} file @returns {number | undefined} The living process that holds the lock. */
function lockHolder(file) {
  let text;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  let content;
  try {
    content = JSON.parse(text);
  } catch {
    // Written half-way by a process that died: nobody holds it.
    return undefined;
  }
  // A process of another machine (a cache on a network disk) cannot be looked at, so it counts as alive.
  const alive = content.host !== hostname() || isAlive(content.pid);
  return alive ? content.pid : undefined;
}

/**
 * Takes a lock, waiting for the process that holds it.
 * @param {string} file
 * @param {(holder: number) => void} onWait Called once, when it has to wait.
 * @returns {Promise<{release: () => void}>}
 */
export async function lock(file, onWait) {
  let told = false;
  for (;;) {
    const taken = tryLock(file);
    if ("release" in taken) return taken;
    if (!told) onWait(taken.holder);
    told = true;
    await new Promise((wake) => setTimeout(wake, 500));
  }
}
