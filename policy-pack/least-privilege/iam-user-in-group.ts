import { defineGraphPolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or, truth, unknown } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "iam-user-in-group",
  title: "Every user is a member of a group",
  severity: "low",
  // Users of programs, and those whose groups are managed elsewhere, need none.
  preset: "strict",
  rationale:
    "Who may do what is seen by the groups. A user outside of all of them gets permissions that nobody looks through.",
  remediation: ["Add the user to a group: aws.iam.UserGroupMembership or aws.iam.GroupMembership."],
  controls: { fsbp: ["IAM.2"] },
  checkov: ["CKV2_AWS_21"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html",
  tokens: TOKENS.user,
  check(user, _config, graph) {
    const lists = graph.companions(user, TOKENS.groupMembership, "users");
    const joins = graph.companions(user, TOKENS.userGroupMembership, "user");
    const open = [...lists.maybe, ...joins.maybe].map((one) => unknown(`${one.name}: its users`));
    const joined = joins.found.some((join) => !join.at("groups").isAbsent);
    return judge(or(truth(joined || lists.found.length > 0), ...open), {
      what: "the user is in no group",
      at: user.at("name"),
      required: "one group at least",
      fix: "add new aws.iam.UserGroupMembership(name, { user: user.name, groups: [group.name] })",
    });
  },
});
