import { createHash, type Hash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import { Problems } from "../plan-error.ts";
import type { ImageBuild } from "./container-registry.ts";

/**
 * The tag that a build is pushed as: it follows from all that goes into the build, and from the registry. In a repository
 * whose tags do not move every content needs one of its own, where awsx would push each under the same one; and two images
 * of one program may not have the same, since awsx names its resources by it.
 *
 * @throws PlanError where the context is no folder, or has no Dockerfile.
 */
export function buildTag(
  registry: string,
  { context, dockerfile = join(context, "Dockerfile"), target }: ImageBuild,
): string {
  const problems = new Problems(`ContainerRegistry "${registry}"`);
  problems.require(statSync(context, { throwIfNoEntry: false })?.isDirectory() === true, () => ({
    path: "image.build.context",
    found: JSON.stringify(context),
    expected: "a folder, relative to the program",
    fix: "Name the folder with the sources, such as ./app.",
  }));
  problems.require(statSync(dockerfile, { throwIfNoEntry: false })?.isFile() === true, () => ({
    path: "image.build.dockerfile",
    found: JSON.stringify(dockerfile),
    expected: "a Dockerfile, relative to the program",
    fix: "Add it, or name the one that is there.",
  }));
  problems.throwIfAny();
  const hash = createHash("sha256");
  add(hash, registry, target ?? "", readFileSync(dockerfile));
  addFolder(hash, context, "", leftOut(context, dockerfile));
  return `build-${hash.digest("hex").slice(0, 24)}`;
}

/** Each part with its length before it, so that no two contents read the same. */
function add(hash: Hash, ...parts: readonly (string | Buffer)[]): void {
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
}

function addFolder(hash: Hash, root: string, folder: string, isLeftOut: (path: string) => boolean): void {
  for (const name of readdirSync(join(root, folder)).sort()) {
    const path = folder === "" ? name : `${folder}/${name}`;
    if (isLeftOut(path)) continue;
    const file = join(root, path);
    const stats = lstatSync(file);
    if (stats.isDirectory()) {
      add(hash, "folder", path);
      addFolder(hash, root, path, isLeftOut);
    } else if (stats.isSymbolicLink()) add(hash, "link", path, readlinkSync(file));
    else if (stats.isFile()) add(hash, (stats.mode & 0o100) === 0 ? "file" : "program", path, readFileSync(file));
  }
}

/**
 * What a .dockerignore leaves out by its plain name, at the top or (after `**` and a slash) anywhere. Other patterns are not
 * read: to count a file that is not sent costs a push; to miss one that is sent would move a tag.
 */
function leftOut(context: string, dockerfile: string): (path: string) => boolean {
  const patterns = ignoreLines([`${dockerfile}.dockerignore`, join(context, ".dockerignore")]);
  if (patterns.some((pattern) => pattern.startsWith("!"))) return () => false;
  const names = patterns.map((pattern) => pattern.replace(/^\//, "").replace(/\/$/, ""));
  const plain = (name: string) => /^[\w./@ -]+$/.test(name) && !name.split("/").includes("..");
  const top = new Set(names.filter(plain).map((name) => name.replace(/^\.\//, "")));
  const anywhere = new Set(
    names
      .filter((name) => name.startsWith("**/"))
      .map((name) => name.slice(3))
      .filter(plain),
  );
  return (path) => top.has(path) || anywhere.has(path.split("/").at(-1) ?? "");
}

/** The lines of the first of these files that is there: Docker reads a Dockerfile's own before the context's. */
function ignoreLines(files: readonly string[]): readonly string[] {
  const file = files.find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile());
  const lines = file === undefined ? [] : readFileSync(file, "utf8").split(/\r?\n/);
  return lines.map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
}
