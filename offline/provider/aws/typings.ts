/**
 * What the typings of an installed Pulumi SDK tell about a resource type or function: its inputs and outputs.
 * Files are read on first use only, since the SDK's types take 11 MB and a start must stay well below a second.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { parseMembers } from "./type-parser.ts";
import type { Field } from "./type-parser.ts";

/** A resource type's inputs and outputs by name. */
export interface ResourceShape {
  readonly inputs: ReadonlyMap<string, Field>;
  readonly outputs: ReadonlyMap<string, Field>;
}

/** An SDK as it is installed beside a program. */
export class SdkTypings {
  /** The version that its package.json says. */
  readonly version: string;
  readonly #root: string;
  readonly #shapes = new Map<string, ResourceShape | undefined>();
  readonly #functions = new Map<string, ReadonlyMap<string, Field> | undefined>();
  readonly #nested = new Map<string, ReadonlyMap<string, Field> | undefined>();
  readonly #texts = new Map<string, string>();
  readonly #namespaces = new Map<string, number>();

  constructor(root: string) {
    this.#root = root;
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    this.version = manifest.version;
  }

  /** The package's folder as a program in `programDir` would resolve it; undefined when it is not installed. */
  static locate(packageName: string, programDir: string): string | undefined {
    for (const from of [join(programDir, "package.json"), import.meta.url]) {
      try {
        return dirname(createRequire(from).resolve(`${packageName}/package.json`));
      } catch (error) {
        // Not resolvable from here: the next place may have it.
        if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
      }
    }
    return undefined;
  }

  /** The shape of a resource type such as `aws:ec2/vpc:Vpc`; undefined when the SDK has no such type. */
  resource(token: string): ResourceShape | undefined {
    if (!this.#shapes.has(token)) this.#shapes.set(token, this.#readResource(token));
    return this.#shapes.get(token);
  }

  /** The result fields of a function such as `aws:ec2/getVpc:getVpc`; undefined when the SDK has no such function. */
  functionResult(token: string): ReadonlyMap<string, Field> | undefined {
    if (!this.#functions.has(token)) this.#functions.set(token, this.#readFunction(token));
    return this.#functions.get(token);
  }

  /** The fields of a nested type, such as `inputs.ec2.LaunchTemplateMetadataOptions`. */
  nested(reference: string): ReadonlyMap<string, Field> | undefined {
    if (!this.#nested.has(reference)) this.#nested.set(reference, this.#readNested(reference));
    return this.#nested.get(reference);
  }

  #file(token: string): string | undefined {
    const [, path, name] = token.split(":");
    if (path === undefined || name === undefined) return undefined;
    const relative = path.startsWith("index/") ? path.slice("index/".length) : path;
    const file = this.#declarations(join(this.#root, relative));
    return file === undefined ? undefined : readFileSync(file, "utf8");
  }

  /** The SDK writes `mLTransform` in mltransform.d.ts and `index` in index_.d.ts. */
  #declarations(path: string): string | undefined {
    const name = basename(path);
    if (name !== "index" && existsSync(`${path}.d.ts`)) return `${path}.d.ts`;
    const folder = dirname(path);
    const wanted = [`${name}.d.ts`, `${name}_.d.ts`].map((item) => item.toLowerCase());
    const files = existsSync(folder) ? readdirSync(folder) : [];
    const found = files.find((item) => item.toLowerCase() !== "index.d.ts" && wanted.includes(item.toLowerCase()));
    return found === undefined ? undefined : join(folder, found);
  }

  #readResource(token: string): ResourceShape | undefined {
    const text = this.#file(token);
    const name = token.split(":")[2];
    if (text === undefined) return undefined;
    const outputs = membersOf(text, `export declare class ${name} extends `);
    if (outputs === undefined) return undefined;
    return { outputs, inputs: membersOf(text, `export interface ${name}Args {`) ?? new Map() };
  }

  #readFunction(token: string): ReadonlyMap<string, Field> | undefined {
    const text = this.#file(token);
    const name = token.split(":")[2];
    if (text === undefined || name === undefined) return undefined;
    return membersOf(text, `export interface ${name.charAt(0).toUpperCase()}${name.slice(1)}Result {`);
  }

  #readNested(reference: string): ReadonlyMap<string, Field> | undefined {
    const parts = reference.split(".");
    const space = parts[0] === "outputs" ? "output" : "input";
    const text = this.#text(space);
    if (parts.length === 2) return membersOf(text, `export interface ${parts[1]} {`);
    const start = this.#namespaceStart(space, parts[1] ?? "");
    return start < 0 ? undefined : membersOf(text, `interface ${parts[2]} {`, start);
  }

  #namespaceStart(space: string, namespace: string): number {
    const key = `${space}.${namespace}`;
    let start = this.#namespaces.get(key);
    if (start === undefined) {
      start = this.#text(space).indexOf(`export declare namespace ${namespace} {`);
      this.#namespaces.set(key, start);
    }
    return start;
  }

  #text(space: string): string {
    let text = this.#texts.get(space);
    if (text === undefined) {
      const file = join(this.#root, "types", `${space}.d.ts`);
      text = existsSync(file) ? readFileSync(file, "utf8") : "";
      this.#texts.set(space, text);
    }
    return text;
  }
}

function membersOf(text: string, opening: string, from = 0): ReadonlyMap<string, Field> | undefined {
  const start = text.indexOf(opening, from);
  return start < 0 ? undefined : parseMembers(text, text.indexOf("{", start) + 1);
}
