import type { Resource } from "./resource.ts";
import type { Value } from "./value.ts";
import { undecided, notApplicable, type Verdict } from "./verdict.ts";

/**
 * Judges the inputs of a document that sets how shell sessions of Session Manager are run. Documents for ports and single
 * commands, and those that are no session's, are not about it.
 */
export function judgeSessions(document: Resource, check: (inputs: Value) => Verdict): Verdict {
  const type = document.at("documentType");
  if (type.isUnknown) return undecided(type.path);
  if (type.is("Session").answer === "no") return notApplicable("it is not about sessions");
  const content = document.at("content").json();
  // A document in YAML is read by AWS; text that is neither is refused there.
  if (content.state !== "known") return undecided("content", "only a document in JSON is read here");
  const kind = content.root.at("sessionType");
  if (kind.isUnknown) return undecided(kind.path);
  if (kind.is("Standard_Stream").answer === "no") return notApplicable("it is not about shell sessions");
  return check(content.root.at("inputs"));
}
