/** How a run ended, as `npm run offline` and `npm start` report it to the shell. */
export const EXIT = {
  /** Good. Advisory policies may have spoken. */
  good: 0,
  /** The program, the engine, a policy pack or this machine failed. */
  failed: 1,
  /** Wrong usage of the command line, or wrong settings of the stack. */
  usage: 2,
  /** A mandatory policy is violated. It stands over 1: a violation that was found is one, whatever failed beside it. */
  policy: 3,
} as const;

/** A problem that the user solves: its message is printed as it stands, without a stack trace. */
export class RunProblem extends Error {
  /** One of {@link EXIT}. */
  readonly exitCode: number;

  /**
   * @param message What is wrong, and where.
   * @param fix How to solve it.
   * @param exitCode One of {@link EXIT}; wrong usage when absent.
   */
  constructor(message: string, fix: string, exitCode: number = EXIT.usage) {
    super(`${message}\n  ${fix}`);
    this.name = "RunProblem";
    this.exitCode = exitCode;
  }
}
