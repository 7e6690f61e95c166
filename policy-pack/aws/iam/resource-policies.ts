import { isPublic, judgeStatements, type Statement } from "./iam.ts";
import { isInternetRange } from "../network/network.ts";
import type { Resource } from "../../policy/resource.ts";
import { families, TOKENS } from "../../policy/tokens.ts";
import { and, every, no, not, or, some, type Truth, truth } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";
import { combine, judge, notApplicable, type Verdict } from "../../policy/verdict.ts";

/** The types that hold a policy document which says who may use a resource. */
export const RESOURCE_POLICY_TOKENS: readonly string[] = families(
  TOKENS.bucket,
  TOKENS.bucketPolicy,
  TOKENS.queue,
  TOKENS.queuePolicy,
  TOKENS.topic,
  TOKENS.topicPolicy,
  TOKENS.kmsKey,
  TOKENS.kmsKeyPolicy,
  TOKENS.secret,
  TOKENS.secretPolicy,
  TOKENS.repositoryPolicy,
  TOKENS.registryPolicy,
  TOKENS.repositoryTemplate,
  TOKENS.publicRepositoryPolicy,
  TOKENS.searchDomain,
  TOKENS.searchDomainPolicy,
  TOKENS.glacierVault,
  TOKENS.glacierVaultLock,
  TOKENS.backupVaultPolicy,
  TOKENS.fileSystemPolicy,
  TOKENS.eventBusPolicy,
  TOKENS.accessPointPolicy,
  TOKENS.restApiPolicy,
  TOKENS.otherResourcePolicy,
);

/** What the property is called; AWS and the SDK have no one name for it. */
const PATHS = [
  "policy",
  "policyDocument",
  "accessPolicy",
  "accessPolicies",
  "resourcePolicy",
  "repositoryPolicy",
  "deliveryDestinationPolicy",
] as const;

/** The policy documents of a resource that say who may use it. */
export function resourceDocuments(resource: Resource): readonly Value[] {
  return PATHS.map((path) => resource.at(path)).filter((value) => !value.isAbsent);
}

/** Whole accounts: what AWS writes into policies for the owner, whose identity policies decide further. */
const ACCOUNT = /^(\d{12}|arn:[\w-]+:iam::\d{12}:root)$/;

/** The statement is for whole accounts alone. */
export function isForOwner(statement: Statement): Truth {
  if (statement.principals.length === 0) return no;
  return every(statement.principals, ({ kind, value }) =>
    kind === "AWS" ? value.matches((text) => ACCOUNT.test(text)) : no,
  );
}

/** Ranges of addresses that a resource policy is tied to, none of which is the internet. */
function hasNetworkCondition(statement: Statement): Truth {
  return some(statement.conditions, ({ operator, key, ifExists, values }) => {
    const restricts = operator === "ipaddress" && /^aws:(vpc)?sourceip$/.test(key) && !ifExists && values.length > 0;
    return and(
      truth(restricts),
      every(values, (value) => value.matches((text) => !isInternetRange(text))),
    );
  });
}

/** Clients that come through a mount target stand in the VPC: AWS does not call such a policy public. */
function comesByMountTarget(statement: Statement): Truth {
  return some(statement.conditions, ({ operator, key, ifExists, values }) =>
    and(
      truth(operator === "bool" && key === "elasticfilesystem:accessedviamounttarget" && !ifExists),
      some(values, (value) => value.is("true")),
    ),
  );
}

/** The statement lets in whoever comes. */
export function letsInEveryone(statement: Statement): Truth {
  return and(isPublic(statement), not(or(hasNetworkCondition(statement), comesByMountTarget(statement))));
}

/** No statement of the document lets in everyone; `whose` begins the message: "the queue's policy". */
export function judgeNotPublic(document: Value, whose: string): Verdict {
  return judgeStatements(document, (statement) =>
    judge(not(letsInEveryone(statement)), {
      what: `${whose} lets in everyone`,
      at: statement.value.at(statement.notPrincipals.length > 0 ? "NotPrincipal" : "Principal"),
      required: "named principals, or a condition that binds the star to an account, organization or network",
      fix: "name the principals, or add a condition such as StringEquals aws:PrincipalOrgID",
    }),
  );
}

/** The same of all documents of a resource. */
export function judgeDocumentsNotPublic(resource: Resource, whose: string): Verdict {
  const documents = resourceDocuments(resource);
  if (documents.length === 0) return notApplicable("it has no policy of its own");
  return combine(documents.map((document) => judgeNotPublic(document, whose)));
}
