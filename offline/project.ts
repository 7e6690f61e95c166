/** A Pulumi project as it lies on disk. It is only read: what a run must change, it changes in copies (workspace.ts). */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import YAML from "yaml";
import { RunProblem } from "./errors.ts";
import { closest } from "./provider/did-you-mean.ts";

/** A project that can be run: `runtime: nodejs`. */
export interface Project {
  /** The folder with `Pulumi.yaml`, absolute. */
  readonly root: string;
  readonly name: string;
  /** The `runtime.options` of `Pulumi.yaml`. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The program's working directory, by the engine's rule: `main`'s folder. */
  readonly programDir: string;
  /** The program below {@link programDir}: a file's name or `.`. */
  readonly entryPoint: string;
  /** The folder of `Pulumi.<stack>.yaml`. */
  readonly configDir: string;
}

/** Names of stacks, as the engine takes them (sdk/go/common/tokens/stack_name.go). */
const STACK_NAME = /^[A-Za-z0-9_.-]{1,100}$/;

const PROJECT_FILES = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"];

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new RunProblem(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      "Make it a file that you may read.",
    );
  }
}

/** The content of a YAML text. Throws with a message of one line. */
function parseYaml(text: string): unknown {
  const [document, second] = YAML.parseAllDocuments(text);
  if (second !== undefined) throw new Error("it holds more than one document (a line `---`)");
  const [error] = document?.errors ?? [];
  if (error !== undefined) throw error;
  // Resolving aliases throws where an anchor is missing.
  return document?.toJS();
}

/** Parses a YAML file into a map, or says where it is wrong. */
export function readYamlMap(file: string): Record<string, unknown> {
  const text = readText(file);
  let content: unknown;
  try {
    content = parseYaml(text) ?? {};
  } catch (error) {
    const [message = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new RunProblem(`${file} is not YAML: ${message.replace(/:$/, "")}.`, "Correct the file.");
  }
  if (typeof content !== "object" || Array.isArray(content))
    throw new RunProblem(`${file} holds no map of settings.`, "Write `key: value` lines.");
  return content as Record<string, unknown>;
}

/**
 * Reads the project in a folder.
 * @throws RunProblem (exit 2) when there is none, or when it is of a kind that is not run here.
 */
export function readProject(folder: string): Project {
  const root = resolve(folder);
  const file = PROJECT_FILES.map((name) => join(root, name)).find((candidate) => existsSync(candidate));
  if (file === undefined)
    throw new RunProblem(`There is no Pulumi.yaml in ${root}.`, "Name the folder of a Pulumi project: --program DIR.");
  const content = readYamlMap(file);
  const { name, runtime, main = "" } = content;
  if (typeof name !== "string" || name === "")
    throw new RunProblem(`${file} has no \`name\`.`, "Give the project its name: `name: my-project`.");
  const runtimeName = typeof runtime === "string" ? runtime : (runtime as { name?: string } | undefined)?.name;
  if (runtimeName !== "nodejs")
    throw new RunProblem(
      `${file} is a program of runtime \`${String(runtimeName)}\`: not supported, so nothing of it was inspected.`,
      "Programs in TypeScript and JavaScript (`runtime: nodejs`) are run; police others by the policy pack under `pulumi preview`.",
    );
  const options = (typeof runtime === "object" && (runtime as { options?: object }).options) || {};
  const configDir = [content["stackConfigDir"], content["config"]].find((value) => typeof value === "string");
  return {
    root,
    name,
    options: options as Record<string, unknown>,
    ...placeOfProgram(root, String(main), file),
    configDir: resolve(root, configDir ?? "."),
  };
}

/** `main` may be a file or a folder; the program's working directory is that folder, as the engine has it. */
function placeOfProgram(root: string, main: string, file: string): Pick<Project, "programDir" | "entryPoint"> {
  if (main === "") return { programDir: root, entryPoint: "." };
  const path = resolve(root, main);
  if (!existsSync(path))
    throw new RunProblem(`${file} says \`main: ${main}\`, and there is no such file.`, "Correct `main`.");
  if (statSync(path).isDirectory()) return { programDir: path, entryPoint: "." };
  return { programDir: dirname(path), entryPoint: path.slice(dirname(path).length + 1) };
}

/** The stacks that have a settings file, by name. */
export function stackNames(project: Project): readonly string[] {
  if (!existsSync(project.configDir)) return [];
  return readdirSync(project.configDir)
    .map((name) => /^Pulumi\.(.+)\.ya?ml$/.exec(name)?.[1])
    .filter((name) => name !== undefined)
    .toSorted();
}

/**
 * The settings file of a stack.
 * @throws RunProblem (exit 2) naming the stacks there are.
 */
export function stackFile(project: Project, stack: string): string {
  if (!STACK_NAME.test(stack))
    throw new RunProblem(
      `\`${stack}\` cannot be the name of a stack: letters, digits, hyphens, underscores and periods make one.`,
      `The stacks there are: ${stackNames(project).join(", ") || "none yet"}.`,
    );
  const file = ["yaml", "yml"]
    .map((extension) => join(project.configDir, `Pulumi.${stack}.${extension}`))
    .find((candidate) => existsSync(candidate));
  if (file !== undefined) return file;
  const names = stackNames(project);
  const near = closest(stack, names);
  throw new RunProblem(
    `There is no stack \`${stack}\`: ${join(project.configDir, `Pulumi.${stack}.yaml`)} does not exist.${near === undefined ? "" : ` Did you mean \`${near}\`?`}`,
    names.length === 0
      ? "This project has no stack yet: write that file (it may hold just `config: {}`)."
      : `The stacks there are: ${names.join(", ")}.`,
  );
}

/**
 * The Pulumi packages with a provider that a program can load, such as `aws` or `random`: every installed npm package
 * that says `pulumi.resource`, along the folders where the program's imports are looked up.
 */
export function providerPackages(project: Project): readonly string[] {
  const found = new Set<string>();
  for (let folder = project.programDir; ; folder = dirname(folder)) {
    const modules = join(folder, "node_modules");
    if (existsSync(modules)) for (const name of packagesIn(modules)) found.add(name);
    if (folder === dirname(folder)) return [...found].toSorted();
  }
}

function packagesIn(modules: string): string[] {
  const folders = readdirSync(modules).flatMap((name) =>
    name.startsWith("@") ? readdirSync(join(modules, name)).map((inner) => join(name, inner)) : [name],
  );
  return folders.flatMap((name) => {
    const manifest = join(modules, name, "package.json");
    if (!existsSync(manifest)) return [];
    const text = readFileSync(manifest, "utf8");
    // Most packages are not Pulumi's: parsing only those that may be keeps this at a few milliseconds.
    if (!text.includes('"pulumi"')) return [];
    const content = JSON.parse(text) as { name?: string; pulumi?: { resource?: boolean; name?: string } };
    if (content.pulumi?.resource !== true) return [];
    return [content.pulumi.name ?? (content.name ?? name).replace(/^@pulumi\//, "").replace(/^@/, "")];
  });
}
