import type { StackGraph } from "./graph.ts";

/** How a test holds a row of the ledger, and what turns it red. */
export interface Row {
  readonly id: string;
  /** Throws where the stack does not do what the row says. */
  readonly holds: (graph: StackGraph) => void;
  /** A stack that the row must refuse: the same one with one thing changed. */
  readonly breaks: (graph: StackGraph) => StackGraph;
  /** The change that `breaks` makes, in words: for the generated table. */
  readonly breaker: string;
  /** The stacks in which the row is shown, where that is not all that the ledger names. */
  readonly only?: readonly string[];
}
