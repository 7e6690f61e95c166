import { definePolicy } from "../policy/define-policy.ts";
import { identityDocuments, readPolicy } from "../aws/iam/iam.ts";
import type { Resource } from "../policy/resource.ts";
import { RESOURCE_POLICY_TOKENS, resourceDocuments } from "../aws/iam/resource-policies.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { combine, holds, judge, notApplicable, type Verdict, undecided, violated } from "../policy/verdict.ts";

/** What a document is for, which decides what its statements must have. */
interface Purpose {
  readonly called: string;
  /** Of each list, one must be there. */
  readonly needed: readonly (readonly string[])[];
  readonly refused: readonly string[];
}

const RESOURCE = ["Resource", "NotResource"];
const PRINCIPAL = ["Principal", "NotPrincipal"];
const ALWAYS = [["Effect"], ["Action", "NotAction"]];

const OF_RESOURCE: Purpose = { called: "a resource's policy", needed: [...ALWAYS, PRINCIPAL], refused: [] };
const OF_TRUST: Purpose = { called: "a role's trust policy", needed: [...ALWAYS, PRINCIPAL], refused: RESOURCE };
const OF_IDENTITY: Purpose = { called: "an identity's policy", needed: [...ALWAYS, RESOURCE], refused: PRINCIPAL };

function documentsOf(resource: Resource): readonly (readonly [Value, Purpose])[] {
  if (RESOURCE_POLICY_TOKENS.includes(resource.type))
    return resourceDocuments(resource).map((document) => [document, OF_RESOURCE]);
  const trust = resource.at("assumeRolePolicy");
  return [
    ...identityDocuments(resource).map((document) => [document, OF_IDENTITY] as const),
    ...(trust.isAbsent ? [] : [[trust, OF_TRUST] as const]),
  ];
}

function judgeDocument([value, purpose]: readonly [Value, Purpose]): Verdict {
  const document = readPolicy(value);
  if (document.state === "open") return document.verdict;
  if (document.state === "known") {
    const names = judgeNames(value);
    const elements = names.kind === "violated" ? [] : document.statements.map((s) => judgeElements(s.value, purpose));
    return combine([names, judgeRepeated(value), ...elements]);
  }
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

/** AWS refuses a statement without the elements that it needs, or with one that has no place in such a document. */
function judgeElements(statement: Value, { called, needed, refused }: Purpose): Verdict {
  const missing = needed.map((names) =>
    judge(or(...names.map((name) => statement.at(name).set())), {
      what: `a statement of ${called} has no ${names.join(" and no ")}`,
      at: statement,
      found: "a statement without it",
      required: names.join(" or "),
      fix: `add ${names[0] ?? ""}`,
    }),
  );
  const misplaced = refused.map((name) =>
    judge(not(statement.at(name).set()), {
      what: `a statement of ${called} has a ${name}`,
      at: statement.at(name),
      required: `no ${name}`,
      fix: `take ${name} out`,
    }),
  );
  return combine([...missing, ...misplaced]);
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
  title: "Policy documents can be read, and have what AWS asks of them",
  severity: "low",
  rationale:
    "AWS refuses a document that does not parse, or that lacks what its grammar asks for, in the middle of an update; until then no policy can say what it would allow. A document that can be read in two ways can grant what no check saw.",
  remediation: ["Write documents with pulumi.jsonStringify or aws.iam.getPolicyDocumentOutput instead of text."],
  controls: { nist: ["AC-3", "CM-6"] },
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html",
  tokens: families(TOKENS.identityPolicy, RESOURCE_POLICY_TOKENS),
  check(resource) {
    const documents = documentsOf(resource);
    return documents.length === 0 ? notApplicable("it has no policy document") : combine(documents.map(judgeDocument));
  },
});
