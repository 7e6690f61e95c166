import { chmodSync, rmSync, symlinkSync } from "node:fs";
import { assert } from "chai";
import fc from "fast-check";
import { buildTag } from "../../../components/compute/build-tag.ts";
import type { ImageBuild } from "../../../components/compute/container-registry.ts";
import { PlanError } from "../../../components/plan-error.ts";
import { refusedPaths } from "../refusals.ts";
import { inFolder, write } from "./folder.ts";

const FILES = { "app/Dockerfile": "FROM scratch", "app/main.js": "run()", "app/lib/a.js": "a" };
const tag = (build: Partial<ImageBuild> = {}, registry = "api") => buildTag(registry, { context: "./app", ...build });

/** Whether a change of the folder's files is a change of the tag. */
function changes(change: () => void, before: Readonly<Record<string, string>> = FILES): boolean {
  inFolder(before);
  const was = tag();
  change();
  return tag() !== was;
}

describe("buildTag (F-51, D-56)", () => {
  it("is a tag that ECR takes, the same for the same content", () => {
    inFolder(FILES);
    const first = tag();
    assert.match(first, /^build-[0-9a-f]{24}$/);
    inFolder(Object.fromEntries(Object.entries(FILES).reverse()));
    assert.equal(tag(), first, "wherever the folder is, and whatever its files' dates");
  });

  it("is another for every other content", () => {
    assert.isTrue(changes(() => write("app/main.js", "run(1)")));
    assert.isTrue(changes(() => write("app/Dockerfile", "FROM scratch\n")));
    assert.isTrue(changes(() => write("app/lib/b.js", "")));
    assert.isTrue(changes(() => write("app/.hidden", "")));
    assert.isTrue(changes(() => rmSync("app/lib", { recursive: true })));
    assert.isTrue(changes(() => chmodSync("app/main.js", 0o755)));
    assert.isTrue(changes(() => symlinkSync("/etc/passwd", "app/link")));
    assert.isFalse(changes(() => write("elsewhere/main.js", "run(1)")));
  });

  it("tells contents apart that differ in where one file ends and the next begins", () => {
    const name = fc.stringMatching(/^[a-c]{1,2}$/);
    const contents = fc.dictionary(name, fc.stringMatching(/^[ab:]{0,2}$/), { maxKeys: 2 });
    const tagOf = (files: Readonly<Record<string, string>>) => {
      inFolder({ "app/Dockerfile": "FROM scratch" });
      for (const [path, text] of Object.entries(files)) write(`app/${path}`, text);
      return tag();
    };
    assert.notEqual(tagOf({ a: "", b: "" }), tagOf({ a: "fileb" }));
    const said = (files: object) => JSON.stringify(Object.entries(files).sort());
    fc.assert(
      fc.property(contents, contents, (one, other) => (tagOf(one) === tagOf(other)) === (said(one) === said(other))),
      { numRuns: 40 },
    );
  });

  it("is another for another registry, target or Dockerfile: images of one program never share it", () => {
    inFolder({ ...FILES, "docker/Dockerfile": "FROM other" });
    const tags = [tag(), tag({ target: "worker" }), tag({ dockerfile: "docker/Dockerfile" }), tag({}, "worker")];
    assert.lengthOf([...new Set(tags)], tags.length);
  });

  it("leaves out what .dockerignore names, and nothing that it may not mean", () => {
    const ignoring = (lines: string) => ({ ...FILES, "app/.dockerignore": lines });
    const log = () => write("app/node_modules/x/.git/log", "");
    assert.isTrue(changes(log));
    for (const lines of [
      "node_modules",
      "# what is installed\n/node_modules/\r\n",
      "./node_modules",
      "**/.git\n**/node_modules",
    ])
      assert.isFalse(changes(log, ignoring(lines)), lines);
    for (const lines of ["node_*", "node_modules\n!node_modules/x", "modules", "**/no*", ".."])
      assert.isTrue(changes(log, ignoring(lines)), lines);
    const own = { ...ignoring("node_modules"), "app/Dockerfile.dockerignore": "other" };
    assert.isTrue(changes(log, own), "a Dockerfile's own list holds alone");
  });

  it("refuses a context that is not there, or that cannot be built, with its path", () => {
    inFolder({ "app/main.js": "", file: "" });
    const refused = (build: ImageBuild) => refusedPaths(() => buildTag("api", build));
    assert.deepEqual(refused({ context: "./app" }), ["image.build.dockerfile"]);
    for (const context of ["./nowhere", "./file", "https://github.com/acme/app.git"])
      assert.deepEqual(refused({ context, dockerfile: "file" }), ["image.build.context"], context);
    assert.throws(() => buildTag("api", { context: "./nowhere" }), PlanError, /found "\.\/nowhere", expected a folder/);
  });
});
