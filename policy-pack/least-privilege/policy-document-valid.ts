import { definePolicy } from "../define-policy.ts";
import { identityDocuments, readPolicy } from "../iam.ts";
import type { Resource } from "../resource.ts";
import { RESOURCE_POLICY_TOKENS, resourceDocuments } from "../resource-policies.ts";
import { families, TOKENS } from "../tokens.ts";
import type { Value } from "../value.ts";
import { combine, holds, notApplicable, type Verdict, undecided, violated } from "../verdict.ts";

function documentsOf(resource: Resource): readonly Value[] {
  if (RESOURCE_POLICY_TOKENS.includes(resource.type)) return resourceDocuments(resource);
  const trust = resource.at("assumeRolePolicy");
  return [...identityDocuments(resource), ...(trust.isAbsent ? [] : [trust])];
}

function judgeDocument(value: Value): Verdict {
  const document = readPolicy(value);
  if (document.state === "open") return document.verdict;
  if (document.state === "known") return combine([judgeNames(value), judgeRepeated(value)]);
  if (document.state !== "malformed") return holds;
  return violated({
    what: "the policy document is not a JSON object",
    at: value,
    found: "text that does not parse",
    required: "a policy document in JSON",
    fix: "write it with pulumi.jsonStringify({...}) or aws.iam.getPolicyDocumentOutput",
  });
}

/** The elements of a document and its statements, by their names in small letters. */
const ELEMENTS = new Map(
  "Version,Id,Statement,Sid,Effect,Principal,NotPrincipal,Action,NotAction,Resource,NotResource,Condition"
    .split(",")
    .map((name) => [name.toLowerCase(), name] as const),
);

/** What AWS makes of `effect` or `action` nobody should have to know: policies read the names as the grammar has them. */
function judgeNames(value: Value): Verdict {
  const document = value.json();
  if (document.state !== "known") return holds;
  const places = [document.root, ...document.root.at("Statement").items()];
  const misspelt = places
    .flatMap((place) => place.entries())
    .find(([name]) => (ELEMENTS.get(name.toLowerCase()) ?? name) !== name);
  const open = places.find((place) => place.isUnknown);
  if (misspelt === undefined) return open ? undecided(open.path) : holds;
  const [name, place] = misspelt;
  return violated({
    what: "an element of the policy document is spelt with other capitals than the grammar has",
    at: place,
    found: name,
    required: ELEMENTS.get(name.toLowerCase()) ?? name,
    fix: `write ${ELEMENTS.get(name.toLowerCase()) ?? name}`,
  });
}

/** Two members of one name: parsers take either one, so that what is read here need not be what AWS grants. */
function judgeRepeated(value: Value): Verdict {
  const document = value.json();
  const text = value.text();
  if (document.state !== "known" || text === undefined) return holds;
  const written = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon !== undefined).length;
  if (written === countNames(document.parsed)) return holds;
  return violated({
    what: "an object of the policy document has two members of one name",
    at: value,
    found: "a name that is repeated",
    required: "each name once",
    fix: "write it with pulumi.jsonStringify({...}), several values as a list",
  });
}

/** How many members all objects of a document have. A loop: documents nest as they like. */
function countNames(root: object): number {
  let names = 0;
  const open = [root];
  for (let place = open.pop(); place; place = open.pop()) {
    const members: readonly unknown[] = Object.values(place);
    if (!Array.isArray(place)) names += members.length;
    for (const member of members) if (member !== null && typeof member === "object") open.push(member);
  }
  return names;
}

export const policy = definePolicy({
  name: "policy-document-valid",
  title: "Policy documents can be read",
  severity: "low",
  rationale:
    "AWS refuses a document that does not parse, in the middle of an update; until then no policy can say what it would allow. A document that can be read in two ways can grant what no check saw.",
  remediation: ["Write documents with pulumi.jsonStringify or aws.iam.getPolicyDocumentOutput instead of text."],
  controls: { nist: ["AC-3", "CM-6"] },
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html",
  tokens: families(TOKENS.identityPolicy, RESOURCE_POLICY_TOKENS),
  check(resource) {
    const documents = documentsOf(resource);
    return documents.length === 0 ? notApplicable("it has no policy document") : combine(documents.map(judgeDocument));
  },
});
