import { identityDocuments } from "./iam.ts";
import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { no, not, type Truth, truth } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";
import { combine, notApplicable, type Verdict, whereConcerned } from "../../policy/verdict.ts";

const NAME = /boundar(y|ies)/i;

/** The ARN, or the name, is that of a policy which is called a boundary. */
export function namesBoundary(text: string): boolean {
  return NAME.test(text);
}

/**
 * The managed policy is called a permissions boundary. One that is grants nothing: it bounds what others grant, and so is
 * as wide as what they may. `iam-boundary-not-attached` sees to it that what is called so grants nothing indeed.
 */
export function isBoundary(policy: Resource): Truth {
  if (!TOKENS.managedPolicy.includes(policy.type as never)) return no;
  // The name that the program gives is all that another stack sees of it. Pulumi makes the others of the resource's own.
  const name = policy.at("name");
  return name.isAbsent ? truth(namesBoundary(policy.name)) : name.matches(namesBoundary);
}

/** Judges each document by which a resource grants something to an identity. */
export function judgeGranted(holder: Resource, check: (document: Value) => Verdict): Verdict {
  const documents = identityDocuments(holder);
  if (documents.length === 0) return notApplicable("it holds no identity policy");
  const boundary = isBoundary(holder);
  if (boundary.answer === "yes") return notApplicable("a permissions boundary grants nothing");
  return whereConcerned(not(boundary), combine(documents.map(check)));
}
