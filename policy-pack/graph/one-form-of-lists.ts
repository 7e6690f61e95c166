import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, no, not, some, type Truth, unknown, yes } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

/** A list that a resource holds itself, or that resources of its own fill. */
interface Form {
  readonly owner: readonly string[];
  readonly list: string;
  readonly members: readonly string[];
  /** The member's property that refers to the owner. */
  readonly by: string;
  /** Which members fill this list, where their type does not tell. */
  readonly when?: (member: Resource) => Truth;
}

const RULE = { owner: TOKENS.securityGroup, members: TOKENS.securityGroupRule, by: "securityGroupId" };
const ENTRY = { owner: TOKENS.networkAcl, members: TOKENS.networkAclRule, by: "networkAclId" };

const FORMS: readonly Form[] = [
  { ...RULE, list: "ingress", members: TOKENS.securityGroupIngressRule },
  { ...RULE, list: "egress", members: TOKENS.securityGroupEgressRule },
  { ...RULE, list: "ingress", when: (rule) => rule.at("type").is("ingress") },
  { ...RULE, list: "egress", when: (rule) => rule.at("type").is("egress") },
  { ...ENTRY, list: "ingress", when: (entry) => entry.at("egress").is(false, { absent: false }) },
  { ...ENTRY, list: "egress", when: (entry) => entry.at("egress").is(true, { absent: false }) },
  { owner: TOKENS.routeTable, list: "routes", members: TOKENS.route, by: "routeTableId" },
  { owner: TOKENS.role, list: "inlinePolicies", members: TOKENS.rolePolicy, by: "role" },
  { owner: TOKENS.role, list: "managedPolicyArns", members: TOKENS.rolePolicyAttachment, by: "role" },
  { owner: TOKENS.role, list: "managedPolicyArns", members: TOKENS.sharedPolicyAttachment, by: "roles" },
];

/** The list holds something. One that is not known yet may turn out empty. */
function holdsSome(owner: Resource, list: string): Truth {
  const place = owner.at(list);
  // What the program asks updates to leave alone stays as the members make it.
  if (owner.options.ignoreChanges?.some((path) => path === list || path === "*") === true) return no;
  return place.isUnknown ? unknown(`${owner.name}: ${place.path}`) : place.set();
}

/** The owner fills the list itself, so that its next update takes out what the member put in. */
function isMixed(graph: Graph, member: Resource, { owner, list, by, when }: Form): Truth {
  const owners = graph.follow(member, by, owner).found;
  return and(
    some(owners, (one) => holdsSome(one, list)),
    when?.(member) ?? yes,
  );
}

export const policy = defineGraphPolicy({
  name: "one-form-of-lists",
  title: "Rules, routes and policies of a role stand in one form, not in two",
  severity: "medium",
  rationale:
    "A list that stands in the resource itself is the whole list for the provider: it removes what another resource added, which adds it again. Until then a rule is missing, and with it a connection, or a Deny.",
  remediation: [
    "Move the inline list into resources of its own (aws.vpc.SecurityGroupIngressRule, aws.ec2.Route, aws.iam.RolePolicy), or the other way round.",
    'Or let updates leave the list alone: ignoreChanges: ["ingress"].',
  ],
  controls: { nist: ["CM-6"], iso27001: ["A.8.9"] },
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
  tokens: families(...FORMS.map(({ members }) => members)),
  check(member, _config, graph) {
    const forms = FORMS.filter(({ members }) => members.includes(member.type));
    return forms.map((form) =>
      judge(not(isMixed(graph, member, form)), {
        what: `the ${form.list} that it adds to stand in the other resource, too, which removes what it does not hold`,
        at: member.at(form.by),
        required: "one form",
        fix: `move the ${form.list} of that resource into resources of their own`,
      }),
    );
  },
});
