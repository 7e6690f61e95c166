import type { z } from "zod";
import type { Problem } from "../components/plan-error.ts";
import { below, isMapping, show, showPath, valueAt } from "./problem-paths.ts";
import type { Path } from "./problem-paths.ts";
import { absentKeys } from "./scalars.ts";
import type { Advice } from "./scalars.ts";
import { adviceOf, keysOf, schemaAt, wordsOf } from "./schema-walk.ts";
import type { IssueParams } from "./shapes.ts";
import { didYouMean, nearest } from "./suggest.ts";

type Issue = z.core.$ZodIssue;

/**
 * The problems that zod's issues with one section stand for, in the words that a person needs: the config path, what was
 * found, what is allowed and what to write instead.
 *
 * @param path Where the schema stands in the stack, such as `["services", "api"]`.
 */
export function problemsOf(schema: z.core.$ZodType, path: Path, value: unknown, issues: readonly Issue[]): Problem[] {
  return issues.flatMap((issue) => translate({ schema, path, value }, issue, issue.path as Path));
}

interface Subject {
  readonly schema: z.core.$ZodType;
  readonly path: Path;
  readonly value: unknown;
}

function translate(subject: Subject, issue: Issue, inside: Path): Problem[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(subject, inside, key));
  if (issue.code === "invalid_key") return [wrongKey(subject, inside)];
  const found = valueAt(subject.value, inside);
  if (issue.code === "invalid_union" && isMapping(found)) {
    // The branch that takes a mapping says what is wrong inside of it.
    const branch = issue.errors.find((errors) =>
      errors.some(({ path, code }) => path.length > 0 || code === "unrecognized_keys"),
    );
    if (branch !== undefined)
      return branch.flatMap((inner) => translate(subject, inner, [...inside, ...(inner.path as Path)]));
  }
  const path = showPath([...subject.path, ...inside]);
  if (issue.code === "custom" && issue.params !== undefined) {
    const { expected, fix, missing } = issue.params as unknown as IssueParams;
    return [{ path, ...(missing === true || found === undefined ? {} : { found: show(found) }), expected, fix }];
  }
  return [found === undefined ? missing(subject, inside) : wrong(subject, inside, issue, found)];
}

function unknownKey({ schema, path, value }: Subject, inside: Path, key: string): Problem {
  const target = schemaAt(schema, inside);
  const keys = keysOf(target);
  const guess = nearest(key, keys) === undefined ? "Remove it." : didYouMean(key, keys, "keys");
  return {
    path: showPath([...path, ...inside, key]),
    found: show(valueAt(value, [...inside, key])),
    expected: `one of the keys ${keys.join(", ")}`,
    fix: `There is no such key. ${(target && absentKeys.get(target)?.[key]) ?? guess}`,
  };
}

function wrongKey({ schema, path }: Subject, inside: Path): Problem {
  const record = schemaAt(schema, inside.slice(0, -1))?._zod.def as z.core.$ZodRecordDef | undefined;
  const about = record === undefined ? undefined : adviceOf(record.keyType);
  return {
    path: showPath([...path, ...inside]),
    found: `the key ${show(inside.at(-1))}`,
    expected: about?.expected ?? "another key",
    fix: `Rename the key, for example to ${about?.example ?? "api"}.`,
  };
}

function missing({ schema, path }: Subject, inside: Path): Problem {
  const full = [...path, ...inside];
  const target = schemaAt(schema, inside);
  const about = adviceOf(target);
  const key = String(full.at(-1));
  const example = about?.example ?? wordsOf(target)?.[0] ?? "...";
  return {
    path: showPath(full),
    expected: about?.expected ?? kind(target),
    fix:
      full.length === 1
        ? `It is required. Add \`${showPath(full)}: ${example}\`.`
        : `It is required. Add \`${key}: ${example}\` to ${below(full.slice(0, -1))}.`,
  };
}

function wrong({ schema, path }: Subject, inside: Path, issue: Issue, found: unknown): Problem {
  const target = schemaAt(schema, inside);
  const about = adviceOf(target);
  return {
    path: showPath([...path, ...inside]),
    found: show(found),
    expected: about?.expected ?? kind(target),
    fix: quoteFix(about, path.length + inside.length, found) ?? fixOf(target, issue, found, about?.example),
  };
}

/** The advice to quote is for what lost its quotes: below a key, text that arrives as text had them. */
function quoteFix(about: Advice | undefined, depth: number, found: unknown): string | undefined {
  return about?.quoted === true && depth > 1 && typeof found === "string" ? undefined : about?.fix;
}

function fixOf(target: z.core.$ZodType | undefined, issue: Issue, found: unknown, example: string | undefined): string {
  const words = wordsOf(target);
  if (words !== undefined) return fixWord(found, words);
  if (issue.code === "invalid_type" && issue.expected === "string" && typeof found !== "object")
    return `Write it in quotes: "${String(found)}".`;
  if (issue.code === "too_small" && Array.isArray(found)) {
    const element = adviceOf((target?._zod.def as z.core.$ZodArrayDef | undefined)?.element);
    return `Add ${Number(issue.minimum) - found.length} more${element?.example === undefined ? "" : `, such as ${element.example}`}.`;
  }
  const like = example === undefined ? "" : `, such as ${example}`;
  if (issue.code === "too_small" && typeof found !== "object") return `Write at least ${issue.minimum}${like}.`;
  if (issue.code === "too_big" && typeof found !== "object") return `Write at most ${issue.maximum}${like}.`;
  if (issue.code === "too_big" && Array.isArray(found)) return `Keep at most ${issue.maximum}.`;
  return example === undefined ? shapeFix(target, found) : `Write it like ${example}.`;
}

/** What a mapping or a list looks like; for nothing, that it may be left out. */
function shapeFix(target: z.core.$ZodType | undefined, found: unknown): string {
  const keys = keysOf(target);
  const element = adviceOf((target?._zod.def as z.core.$ZodArrayDef | undefined)?.element)?.example;
  const like =
    keys.length > 0 ? ` with keys of ${keys.join(", ")}` : element === undefined ? "" : `, such as [${element}]`;
  return `${found === null ? "Leave it out, or write" : "Write"} ${kind(target)}${like}.`;
}

function fixWord(found: unknown, words: readonly string[]): string {
  const number = Number(found);
  if (found !== "" && words.every((word) => !Number.isNaN(Number(word))) && !Number.isNaN(number)) {
    const [near] = [...words].sort((a, b) => Math.abs(Number(a) - number) - Math.abs(Number(b) - number));
    return `The nearest is ${near}.`;
  }
  const near = nearest(String(found), words);
  return near === undefined ? `Write one of ${words.join(", ")}.` : `Did you mean \`${near}\`?`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  boolean: "on or off",
  object: "a mapping",
  record: "a mapping of things by key",
  array: "a list",
};

function kind(schema: z.core.$ZodType | undefined): string {
  const words = wordsOf(schema);
  if (words !== undefined) return `one of ${words.join(", ")}`;
  return KINDS[schema?._zod.def.type ?? ""] ?? "something else";
}
