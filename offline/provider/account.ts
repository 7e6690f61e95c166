/**
 * The simulated AWS account: what the stand-in has created, kept in one JSON file beside the stack's state.
 * Secrets are kept in memory only; the file holds their digest, so that it can be read by anyone who may read the stack.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { isList, isMap, Opaque, Secret } from "./wire.ts";
import type { Value, ValueMap } from "./wire.ts";

/** One resource in the account. */
export interface AccountResource {
  /** The type's token in its canonical spelling (see aws/tokens.ts). */
  readonly token: string;
  /** Who made it; empty for one that another program owns and this one only looked up. */
  readonly urn: string;
  readonly id: string;
  readonly region: string;
  readonly inputs: ValueMap;
  readonly outputs: ValueMap;
  /** True for a resource that was there before (looked up or imported): nothing is known of it but what was said. */
  readonly adopted?: boolean;
}

interface AccountFile {
  readonly version: 1;
  readonly resources: readonly AccountResource[];
}

/** The account's resources, and the file that keeps them. */
export class Account {
  readonly #file: string;
  readonly #resources = new Map<string, AccountResource>();
  #flushing: Promise<void> | undefined;
  #queued: Promise<void> | undefined;

  /** Opens the file, or starts an empty account where there is none. Throws when the file is not one of this stand-in. */
  constructor(file: string) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
    for (const resource of readAccount(file)) this.#resources.set(keyOf(resource), resource);
  }

  /** Every resource, in the order of creation. */
  all(): readonly AccountResource[] {
    return [...this.#resources.values()];
  }

  /**
   * The resource of a type with this id, in this region if there is one there.
   * @param arn Which revision, of a type that has them; the newest when absent.
   */
  find(token: string, id: string, region?: string, arn?: string): AccountResource | undefined {
    const all = this.all().filter((resource) => resource.token === token && resource.id === id);
    if (REVISED.has(token) && arn !== undefined) return all.find((resource) => resource.outputs["arn"] === arn);
    return all.findLast((resource) => resource.region === region) ?? all.at(-1);
  }

  /** The revision that a resource made now has: AWS counts them up for each id, from 1. */
  nextRevision(token: string, id: string): number {
    const newest = this.find(token, id)?.outputs["revision"];
    return (typeof newest === "number" ? newest : 0) + 1;
  }

  /** What a URN made and has not deleted; more than one in the middle of a replacement. */
  ofUrn(urn: string): readonly AccountResource[] {
    return this.all().filter((resource) => resource.urn === urn);
  }

  /** Adds or changes a resource; resolves when the file holds it. */
  async put(resource: AccountResource): Promise<void> {
    this.#resources.set(keyOf(resource), resource);
    await this.#flush();
  }

  /** Removes a resource; resolves when the file no longer holds it. */
  async remove(resource: AccountResource): Promise<void> {
    this.#resources.delete(keyOf(resource));
    await this.#flush();
  }

  /** One write at a time; everything that arrives during a write shares the next one. */
  #flush(): Promise<void> {
    this.#queued ??= (this.#flushing ?? Promise.resolve())
      // A failed write is reported to those who waited for it; the next one tries again.
      .catch(() => undefined)
      .then(() => {
        this.#flushing = this.#queued;
        this.#queued = undefined;
        return this.#write();
      });
    return this.#queued;
  }

  async #write(): Promise<void> {
    const content: AccountFile = { version: 1, resources: this.all() };
    const temporary = `${this.#file}.${process.pid}.tmp`;
    await writeFile(temporary, JSON.stringify(content, hideSecrets, 1), { mode: 0o600 });
    await rename(temporary, this.#file);
  }
}

/**
 * Types of which AWS keeps every revision under one id, so that the successor stands beside its predecessor with the
 * same id (Amazon ECS developer guide, "Task definition states").
 */
export const REVISED: ReadonlySet<string> = new Set(["aws:ecs/taskDefinition:TaskDefinition"]);

function keyOf({ token, region, id, outputs }: AccountResource): string {
  return `${token}\n${region}\n${id}\n${REVISED.has(token) ? String(outputs["revision"]) : ""}`;
}

function readAccount(file: string): readonly AccountResource[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
  const content = parseAccount(text);
  if (content === undefined) {
    throw new Error(
      `the simulated account ${file} is not readable (found neither version 1 nor valid JSON): ` +
        "delete the file to start with an empty account, or choose another state folder",
    );
  }
  return content.resources.map((resource) => ({
    ...resource,
    inputs: thaw(resource.inputs) as ValueMap,
    outputs: thaw(resource.outputs) as ValueMap,
  }));
}

function parseAccount(text: string): AccountFile | undefined {
  try {
    const content = JSON.parse(text) as Partial<AccountFile> | null;
    return content?.version === 1 && Array.isArray(content.resources) ? (content as AccountFile) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const HIDDEN = "$hidden";
const OPAQUE = "$opaque";

function hideSecrets(_key: string, value: unknown): unknown {
  if (value instanceof Secret) return { [HIDDEN]: digest(value.value) };
  if (value instanceof Opaque) return { [OPAQUE]: value.fields };
  return value;
}

function digest(value: Value): string {
  if (value instanceof Opaque && typeof value.fields[HIDDEN] === "string") return value.fields[HIDDEN];
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 32);
}

function thaw(value: Value): Value {
  if (isList(value)) return value.map(thaw);
  if (!isMap(value)) return value;
  if (typeof value[HIDDEN] === "string") return new Secret(new Opaque({ [HIDDEN]: value[HIDDEN] }));
  if (isMap(value[OPAQUE])) return new Opaque(value[OPAQUE]);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, thaw(item)]));
}

/** Gives back the content of secrets that the file does not keep, from the stack's state, as AWS never returns them. */
export function restoreSecrets(value: Value, state: Value | undefined): Value {
  if (value instanceof Secret) {
    const lost = value.value instanceof Opaque && typeof value.value.fields[HIDDEN] === "string";
    if (!lost || state === undefined) return lost ? new Secret("") : value;
    return state instanceof Secret ? state : new Secret(state);
  }
  const plain = state instanceof Secret ? state.value : state;
  if (isList(value)) return value.map((item, index) => restoreSecrets(item, isList(plain) ? plain[index] : undefined));
  if (!isMap(value)) return value;
  const fields = isMap(plain) ? plain : {};
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, restoreSecrets(item, fields[key])]));
}
