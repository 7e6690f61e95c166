import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const ADA: ExampleResource = { type: "aws:iam/user:User", name: "ada", props: { name: "ada" } };
const membership = (users: unknown): ExampleResource => ({
  type: "aws:iam/groupMembership:GroupMembership",
  name: "members",
  props: { group: "staff", users },
});
const joins = (user: unknown): ExampleResource => ({
  type: "aws:iam/userGroupMembership:UserGroupMembership",
  name: "groups",
  props: { user, groups: ["staff"] },
});

export const examples = defineExamples([
  { name: "in the list of a group", verdict: "holds", resources: [ADA, membership(["grace", "ada"])] },
  { name: "joins a group", verdict: "holds", resources: [ADA, joins("ada")] },
  {
    name: "joins a group, in a first preview",
    verdict: "holds",
    resources: [ADA, { ...joins(unknownValue), propertyDependencies: { user: ["ada"] } }],
  },
  { name: "in no group", verdict: "violated", resources: [ADA], says: "in no group" },
  { name: "only others are members", verdict: "violated", resources: [ADA, membership(["grace"]), joins("grace")] },
  {
    name: "joins no group",
    verdict: "violated",
    resources: [ADA, { ...joins("ada"), props: { user: "ada", groups: [] } }],
  },
  { name: "members that are not known yet", verdict: "undecided", resources: [ADA, membership(unknownValue)] },
]);
