import { flag } from "../config.ts";
import { isRestrictable } from "../data.ts";
import { definePolicy } from "../define-policy.ts";
import { identityDocuments, judgeStatements, type Statement } from "../iam.ts";
import { TOKENS } from "../tokens.ts";
import { and, every, no, not, or, some, type Truth, truth, unknown, yes } from "../truth.ts";
import { judge, type Verdict, violated } from "../verdict.ts";

/** Services whose resource part begins with a name, not with a type as in `table/orders`. */
const NAME_FIRST = new Set(["s3", "sns", "sqs", "execute-api"]);

/** Condition keys that say when or how, not on what. */
const NOT_ABOUT_RESOURCES =
  /^aws:(securetransport|multifactorauth(present|age)|currenttime|epochtime|sourceip|vpcsourceip|requestedregion|useragent|referer|viaawsservice|calledvia\w*|tokenissuetime|source(vpc|vpce|vpcarn|identity)|vpce\w+|ec2instancesource\w+|federatedprovider|principal\w*(\/.*)?|userid|username)$/;

/** Operators that name what is left out: everything else is covered, as by NotResource. */
const ALL_BUT = /^(for\w+values:)?(stringnot|arnnot|null)/;

/** Wildcards alone, or followed by nothing that names: `*`, `arn*`, `role/*`, `arn:aws:s3:::*` (strict), `...:table/*` (strict). */
export function isWildcardResource(resource: string, strict: boolean): boolean {
  const [arn, , service = "", , , ...rest] = resource.split(":");
  if (arn !== "arn") return /[*?]/.test(resource);
  if (/[*?]/.test(service) || rest.length === 0) return resource.includes("*");
  // All roles of an account are its administrators too: passing or taking any of them is every permission there is.
  if (!strict && service !== "iam") return false;
  const name = rest.join(":");
  if (/^[*?]/.test(name)) return true;
  return !NAME_FIRST.has(service) && /^[a-z-]+[/:][*?]+$/i.test(name);
}

function isNarrowed(statement: Statement): Truth {
  const block = statement.value.at("Condition");
  if (block.isUnknown) return unknown(block.path);
  return some(statement.conditions, ({ key, operator, ifExists, values }) => {
    const limits = !NOT_ABOUT_RESOURCES.test(key) && !ALL_BUT.test(operator) && !ifExists && values.length > 0;
    if (!limits) return no;
    return every(values, (value) => (value.isUnknown ? yes : value.matches((text) => !/^[*?]+$/.test(text))));
  });
}

function judgeStatement(statement: Statement, strict: boolean): Verdict {
  const [notResource] = statement.notResources;
  if (notResource) {
    return violated({
      what: "the statement covers every resource but a few (NotResource)",
      at: notResource,
      required: "the ARNs that are needed",
      fix: "list them in Resource",
    });
  }
  const open = some(statement.resources, (r) => r.matches((text) => isWildcardResource(text, strict)));
  const couldName = or(
    some(statement.actions, (action) => action.matches(isRestrictable)),
    truth(statement.notActions.length > 0),
  );
  const place = statement.resources.find((r) => r.matches((text) => isWildcardResource(text, strict)).answer === "yes");
  return judge(not(and(open, couldName, not(isNarrowed(statement)))), {
    what: "the statement covers all resources, although its actions can be limited to some",
    at: place,
    required:
      "the ARNs that are needed; * only for actions that have no resource-level form, in a statement of their own",
    fix: "name the ARN in Resource (a trailing /* below a named resource is fine), or bind it with a condition on the resource",
  });
}

export const policy = definePolicy({
  name: "iam-no-wildcard-resource",
  title: "Identity policies name the resources they apply to",
  severity: "high",
  rationale:
    "A permission on * reaches every table, secret and key of the account, those of tomorrow too. Only actions that have no resource-level form (ecr:GetAuthorizationToken) need it.",
  remediation: [
    "Put the ARN of the resource in Resource, or a prefix below it.",
    "Move actions without a resource-level form into a statement of their own.",
    "Where resources come and go, bind * by a condition such as aws:ResourceTag.",
  ],
  controls: {
    fsbp: ["IAM.1"],
    cis: ["1.16"],
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-3", "AC-6"],
    soc2: ["CC6.3"],
    iso27001: ["A.5.15", "A.8.3"],
  },
  url: "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
  tokens: TOKENS.identityPolicy,
  settings: {
    strict: flag(false, "Refuse also what stands for all resources of a type: table/*, arn:aws:s3:::*"),
  },
  check(resource, { strict }) {
    return identityDocuments(resource).map((document) => judgeStatements(document, (s) => judgeStatement(s, strict)));
  },
});
