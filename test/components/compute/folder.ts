import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const started = process.cwd();
let folder: string | undefined;

/** Makes a folder with these files the current one, in place of the one before, until the test is over. */
export function inFolder(files: Readonly<Record<string, string>>): void {
  leave();
  folder = mkdtempSync(join(tmpdir(), "build-context-"));
  process.chdir(folder);
  for (const [path, text] of Object.entries(files)) write(path, text);
}

/** Writes a file below the current folder. */
export function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function leave(): void {
  process.chdir(started);
  if (folder !== undefined) rmSync(folder, { recursive: true });
  folder = undefined;
}

afterEach(leave);
