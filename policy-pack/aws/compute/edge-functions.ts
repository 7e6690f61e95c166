import type { Graph } from "../../policy/graph.ts";
import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { no, type Truth, unknown, yes } from "../../policy/truth.ts";

interface EdgeFunctions {
  readonly found: ReadonlySet<Resource>;
  /** An association of which it cannot be told which function it names. */
  readonly open: string | undefined;
}

function edgeFunctions(graph: Graph): EdgeFunctions {
  return graph.memo("functions at the edge", () => {
    const references = graph.ofType(TOKENS.distribution).flatMap((distribution) =>
      [distribution.at("defaultCacheBehavior"), ...distribution.at("orderedCacheBehaviors").items()]
        .flatMap((behavior) => behavior.at("lambdaFunctionAssociations").items())
        .map((association) => association.at("lambdaArn"))
        .map((arn) => ({ arn, ...graph.followValue(distribution, arn, TOKENS.function) })),
    );
    return {
      found: new Set(references.flatMap((reference) => reference.found)),
      open: references.find((reference) => reference.open)?.arn.path,
    };
  });
}

/** CloudFront runs the function at its edge (Lambda@Edge), which takes no VPC, and calls it synchronously. */
export function isAtEdge(graph: Graph, fn: Resource): Truth {
  const { found, open } = edgeFunctions(graph);
  if (found.has(fn)) return yes;
  return open === undefined ? no : unknown(open);
}
