import { texts } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { type Graph, unsure } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, or, type Truth } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge } from "../policy/verdict.ts";

const SHARE = "resourceShareArn";
const RETAINED = "resourceShareConfiguration.retainSharingOnAccountLeaveOrganization";

/** The organization, one of its units, a service of AWS, or an account that the config names, with its roles and users. */
function isKnown(principal: Value, accounts: readonly string[]): Truth {
  return principal.matches((text) => {
    if (/^arn:[^:]*:organizations:|\.amazonaws\.com(\.cn)?$/.test(text)) return true;
    return accounts.some((account) => text === account || /^arn:[^:]*:(iam|sts)::(\d*):/.exec(text)?.[2] === account);
  });
}

/** The stack shows with whom the share is shared, and all of them are known. */
function reachesKnown(graph: Graph, share: Resource, accounts: readonly string[]): Truth {
  const single = graph.companions(share, TOKENS.sharePrincipal, SHARE);
  const lists = graph.companions(share, TOKENS.sharePrincipals, SHARE);
  const principals = [
    ...single.found.map((one) => one.at("principal")),
    ...lists.found.flatMap((one) => one.at("principals").items()),
  ];
  const more = unsure({ maybe: [...single.maybe, ...lists.maybe] }, SHARE);
  if (principals.length === 0) return more;
  return and(not(more), ...principals.map((principal) => isKnown(principal, accounts)));
}

export const policy = defineGraphPolicy({
  name: "ram-share-in-organization",
  title: "Shares of Resource Access Manager reach the organization, or accounts that the policy config names",
  severity: "medium",
  // To share with a customer's account is what the switch is for: whoever does so names the account.
  preset: "strict",
  rationale:
    "Who is given a subnet, a private authority, a resolver rule or a prefix list by its account's number alone is beyond the organization's guardrails, and keeps it after leaving. A wrong digit gives it to a stranger.",
  remediation: [
    "Leave allowExternalPrincipals out, and share with the organization, a unit of it, or its accounts.",
    "Where an account elsewhere is meant, name it in accounts of this policy.",
    "Leave retainSharingOnAccountLeaveOrganization out: an account that leaves loses the share.",
  ],
  controls: { nist: ["AC-4", "AC-6"], soc2: ["CC6.3"], iso27001: ["A.5.15", "A.5.23"] },
  url: "https://docs.aws.amazon.com/ram/latest/userguide/getting-started-sharing.html",
  tokens: TOKENS.resourceShare,
  settings: { accounts: texts([], "Ids of accounts outside of the organization that shares may reach") },
  check(share, { accounts }, graph) {
    const external = share.at("allowExternalPrincipals");
    const retained = share.at(RETAINED);
    // RAM itself takes true where nothing is said; the provider says false.
    const isInside = external.is(false, { absent: false });
    return [
      judge(or(isInside, reachesKnown(graph, share, accounts)), {
        what: "the share may reach accounts outside of the organization",
        at: external,
        required: accounts.length > 0 ? `false, or principals of ${accounts.join(", ")} only` : "false",
        fix: "leave allowExternalPrincipals out, or name the accounts that are meant in accounts of this policy",
      }),
      judge(retained.is(false, { absent: false }), {
        what: "an account that leaves the organization keeps what is shared with it",
        at: retained,
        required: "false",
        fix: "leave retainSharingOnAccountLeaveOrganization out",
      }),
    ];
  },
});
