import type { Graph } from "../../policy/graph.ts";
import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { and, no, some, type Truth, truth, unknown } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";

function isStage(graph: Graph, urn: string): boolean {
  return TOKENS.restApiStage.includes(graph.get(urn)?.type as never);
}

/** The two are of the same API: one of the stack, or one whose id both write down. */
function isOfSameApi(graph: Graph, settings: Resource, stage: Resource): Truth {
  const [of, by] = [settings, stage].map((one) => graph.follow(one, "restApi", TOKENS.restApi).found);
  if (of && by && of.length > 0 && by.length > 0) return truth(of.some((api) => by.includes(api)));
  const place = settings.at("restApi");
  if (place.isUnknown || stage.at("restApi").isUnknown) return unknown(`${settings.name}: restApi`);
  return truth(place.text() !== undefined && place.text() === stage.at("restApi").text());
}

/** Settings of all methods of the stage, which name it by a reference, or by its name and API. */
function covers(graph: Graph, settings: Resource, stage: Resource): Truth {
  const everything = settings.at("methodPath").is("*/*");
  if (everything.answer === "no") return everything;
  const stages = (settings.propertyDependencies["stageName"] ?? []).filter((urn) => isStage(graph, urn));
  if (stages.length > 0) return stages.includes(stage.urn) ? everything : no;
  const name = stage.at("stageName");
  const named = name.isUnknown
    ? unknown(`${stage.name}: stageName`)
    : settings.at("stageName").matches((text) => text === name.text());
  return named.answer === "no" ? named : and(everything, isOfSameApi(graph, settings, stage), named);
}

/** Some method settings of the stage, for all its methods, are as they must be. */
export function setsAllMethods(graph: Graph, stage: Resource, must: (settings: Value) => Truth): Truth {
  return some(graph.ofType(TOKENS.apiMethodSettings), (one) =>
    and(covers(graph, one, stage), must(one.at("settings"))),
  );
}
