import type { Resource } from "../../policy/resource.ts";
import { Value } from "../../policy/value.ts";
import { undecided, notApplicable, type Verdict } from "../../policy/verdict.ts";
import { parseYaml } from "../../policy/yaml-texts.ts";

/** The document that the content writes; undefined where it is not known or cannot be read. */
function contentOf(document: Resource): Value | undefined {
  const content = document.at("content");
  const json = content.json();
  if (json.state === "known") return json.root;
  const isYaml = json.state === "malformed" && document.at("documentFormat").is("YAML").answer === "yes";
  const parsed = isYaml ? parseYaml(content.text() ?? "") : undefined;
  return parsed && new Value(parsed, content.path, undefined, content.isSecret);
}

/**
 * Judges the inputs of a document that sets how shell sessions of Session Manager are run. Documents for ports and single
 * commands, and those that are no session's, are not about it.
 */
export function judgeSessions(document: Resource, check: (inputs: Value) => Verdict): Verdict {
  const type = document.at("documentType");
  if (type.isUnknown) return undecided(type.path);
  if (type.is("Session").answer === "no") return notApplicable("it is not about sessions");
  const content = contentOf(document);
  if (content === undefined) return undecided("content", "it cannot be read as JSON or YAML");
  const kind = content.at("sessionType");
  if (kind.isUnknown) return undecided(kind.path);
  if (kind.is("Standard_Stream").answer === "no") return notApplicable("it is not about shell sessions");
  return check(content.at("inputs"));
}
