/** One thing that a plan refuses: where it stands, what was found, what would do, and how to get there. */
export interface Problem {
  /** Dotted path of the setting or argument, such as `network.cidr` or `services.api.port`. */
  readonly path: string;
  /** What was found there, already masked when it may be secret. Absent when nothing was given. */
  readonly found?: string;
  /** What is allowed there. */
  readonly expected: string;
  /** The change that mends it. */
  readonly fix: string;
}

/**
 * A plan that cannot be built, with every problem that was found and not only the first.
 *
 * The Pulumi SDK prints an error that carries `__pulumiRunError` without a stack trace, so plans report a user's mistake
 * as one message and need no Pulumi import.
 */
export class PlanError extends Error {
  readonly __pulumiRunError = true;
  readonly subject: string;
  readonly problems: readonly Problem[];

  constructor(subject: string, problems: readonly Problem[]) {
    super(
      [`${subject}: ${count(problems.length)}`, ...problems.map((problem) => `  - ${sentence(problem)}`)].join("\n"),
    );
    this.name = "PlanError";
    this.subject = subject;
    this.problems = problems;
  }
}

/** Collects the problems of one plan, so that all are reported at once. */
export class Problems {
  readonly #subject: string;
  readonly #found: Problem[] = [];

  /** @param subject What is being planned, such as `SecureVpc "fintech-dev-network"`. */
  constructor(subject: string) {
    this.#subject = subject;
  }

  add(problem: Problem): void {
    this.#found.push(problem);
  }

  /** Adds the problem when the condition does not hold; returns whether it holds. */
  require(holds: boolean, problem: () => Problem): boolean {
    if (!holds) this.#found.push(problem());
    return holds;
  }

  /** @throws PlanError when anything was added. */
  throwIfAny(): void {
    if (this.#found.length > 0) throw new PlanError(this.#subject, this.#found);
  }
}

function count(problems: number): string {
  return problems === 1 ? "one problem" : `${problems} problems`;
}

function sentence({ path, found, expected, fix }: Problem): string {
  const what = found === undefined ? `expected ${expected}` : `found ${found}, expected ${expected}`;
  return `${path}: ${what}. ${fix}`;
}
