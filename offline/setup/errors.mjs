/** A problem of the machine that the user can solve: printed as it stands, without a stack trace, ends with exit 1. */
export class SetupError extends Error {
  /** @param {string} what What went wrong and where. @param {string} fix How to solve it. */
  constructor(what, fix) {
    super(`${what}\n  ${fix}`);
    this.name = "SetupError";
  }
}

/**
 * Turns an error of the file system into one that names the folder and what to do.
 * @param {unknown} error What was thrown.
 * @param {string} folder The folder that was being written.
 * @returns {Error}
 */
export function explainFileError(error, folder) {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOSPC" || code === "EDQUOT")
    return new SetupError(
      `No space is left in ${folder}.`,
      "Free about 500 MB there, or set ZERO_TRUST_AWS_CACHE to a folder on another disk, and run the command again.",
    );
  if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "ENOTDIR" || code === "EEXIST")
    return new SetupError(
      `The cache folder ${folder} cannot be written (${code}).`,
      "Make it writable, or set ZERO_TRUST_AWS_CACHE to a folder that is.",
    );
  return error instanceof Error ? error : new Error(String(error));
}
