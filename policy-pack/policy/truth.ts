/**
 * Three-valued logic: what a check knows about a statement before everything is known.
 * "unknown" carries the path of the value that keeps it open, so that a report can name it.
 */
export type Truth =
  | { readonly answer: "yes" }
  | { readonly answer: "no" }
  | { readonly answer: "unknown"; readonly path: string; readonly why: string };

/** The statement is true whatever the unknown values turn out to be. */
export const yes: Truth = { answer: "yes" };

/** The statement is false whatever the unknown values turn out to be. */
export const no: Truth = { answer: "no" };

/** The statement hangs on the value at `path`, which is not known before deployment (or for the reason `why`). */
export function unknown(path: string, why = "not known before deployment"): Truth {
  return { answer: "unknown", path, why };
}

/** yes or no from a boolean. */
export function truth(value: boolean): Truth {
  return value ? yes : no;
}

/** The opposite; unknown stays unknown. */
export function not(statement: Truth): Truth {
  if (statement.answer === "unknown") return statement;
  return statement.answer === "yes" ? no : yes;
}

/** True when all are; one "no" decides it even where others are unknown. */
export function and(...statements: readonly Truth[]): Truth {
  return statements.find((s) => s.answer === "no") ?? statements.find((s) => s.answer === "unknown") ?? yes;
}

/** True when one is; one "yes" decides it even where others are unknown. */
export function or(...statements: readonly Truth[]): Truth {
  return statements.find((s) => s.answer === "yes") ?? statements.find((s) => s.answer === "unknown") ?? no;
}

/** `or` over a list: does any item satisfy it? Of an empty list: no. Asks no further once one does. */
export function some<T>(items: readonly T[], statement: (item: T) => Truth): Truth {
  return first(items, statement, "yes") ?? no;
}

/** `and` over a list: do all items satisfy it? Of an empty list: yes. Asks no further once one does not. */
export function every<T>(items: readonly T[], statement: (item: T) => Truth): Truth {
  return first(items, statement, "no") ?? yes;
}

/** The first statement of that answer, else the first that is unknown. A loop: lists may be longer than argument lists. */
function first<T>(items: readonly T[], statement: (item: T) => Truth, answer: "yes" | "no"): Truth | undefined {
  let open: Truth | undefined;
  for (const item of items) {
    const given = statement(item);
    if (given.answer === answer) return given;
    if (given.answer === "unknown") open ??= given;
  }
  return open;
}
