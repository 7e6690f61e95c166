/** Test files as functions: mutation testing runs them within the process, on modules of which one is changed. */

interface Suite {
  timeout(ms: number): Suite;
}

type Body = (this: Suite) => unknown;

/** What test files find as globals, as far as those of single modules use it. */
interface Globals {
  describe: (name: string, body: Body) => Suite;
  it: (name: string, body: Body) => Suite;
  before: (body: Body) => void;
}

const SUITE: Suite = { timeout: () => SUITE };

/**
 * The first test of a file that fails, with what it says; `load` evaluates the file. A test that waits for something is
 * none for this, and is left out.
 */
export function firstFailure(load: () => unknown): string | undefined {
  const tests: (readonly [name: string, body: Body])[] = [];
  const globals = globalThis as unknown as Partial<Globals>;
  const before = { describe: globals.describe, it: globals.it, before: globals.before };
  Object.assign(globals, {
    describe: (_: string, body: Body) => (body.call(SUITE), SUITE),
    it: (name: string, body: Body) => (tests.push([name, body]), SUITE),
    before: (body: Body) => void tests.push(["before", body]),
  } satisfies Globals);
  try {
    load();
  } finally {
    Object.assign(globals, before);
  }
  for (const [name, body] of tests) {
    if (body.constructor.name === "AsyncFunction") continue;
    try {
      body.call(SUITE);
    } catch (error) {
      return `${name}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return undefined;
}
