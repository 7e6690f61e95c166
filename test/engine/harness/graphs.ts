import { StackGraph, type Deployment } from "../../ledger/graph.ts";
import { exportStack } from "./engine.ts";
import { deployed, type StackName } from "./stacks.ts";

const graphs = new Map<StackName, Promise<StackGraph>>();

/**
 * What a stack holds after its `up`, with its secrets: read from the engine's own export, once a process. Not to be changed:
 * the graph's own methods make copies.
 */
export function graphOf(stack: StackName): Promise<StackGraph> {
  const graph = graphs.get(stack) ?? readGraph(stack);
  graphs.set(stack, graph);
  return graph;
}

async function readGraph(stack: StackName): Promise<StackGraph> {
  const { state, up } = await deployed(stack);
  if (up.exitCode !== 0) throw new Error(`${stack} does not come up: ${up.errors.join("\n")}`);
  const exported = await exportStack({ stack, state, showSecrets: true });
  return StackGraph.fromExport(stack, exported as unknown as Deployment);
}
