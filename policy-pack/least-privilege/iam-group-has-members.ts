import { defineGraphPolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { or, truth, unknown } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "iam-group-has-members",
  title: "Groups of users have members",
  severity: "low",
  // The members may be managed elsewhere.
  preset: "strict",
  rationale:
    "A group without members gives its permissions to nobody today, and to whoever is put into it tomorrow, without a look at what they are.",
  remediation: ["Name its users in aws.iam.GroupMembership or aws.iam.UserGroupMembership, or delete the group."],
  controls: { nist: ["AC-2", "AC-6"], soc2: ["CC6.3"], iso27001: ["A.5.18"] },
  checkov: ["CKV2_AWS_14", "CKV2_AWS_21"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups_manage_add-remove-users.html",
  tokens: families(TOKENS.group, TOKENS.groupMembership),
  check(resource, _config, graph) {
    if (TOKENS.groupMembership.includes(resource.type as never)) {
      return judge(resource.at("users").set(), {
        what: "the membership names no user",
        at: resource.at("users"),
        required: "one user at least",
        fix: "name the users, or delete the membership",
      });
    }
    const lists = graph.companions(resource, TOKENS.groupMembership, "group");
    const users = graph.companions(resource, TOKENS.userGroupMembership, "groups");
    const open = [...lists.maybe, ...users.maybe].map((one) => unknown(`${one.name}: its group`));
    return judge(or(truth(lists.found.length + users.found.length > 0), ...open), {
      what: "the group has no members",
      at: resource.at("name"),
      required: "one user at least",
      fix: "name the users in aws.iam.GroupMembership, or delete the group",
    });
  },
});
