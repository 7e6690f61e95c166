import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const STAFF: ExampleResource = { type: "aws:iam/group:Group", name: "staff", props: { name: "staff" } };
const membership = (users: unknown, group: unknown = "staff"): ExampleResource => ({
  type: "aws:iam/groupMembership:GroupMembership",
  name: "members",
  props: { group, users },
});
const joins = (groups: unknown): ExampleResource => ({
  type: "aws:iam/userGroupMembership:UserGroupMembership",
  name: "ada",
  props: { user: "ada", groups },
});

export const examples = defineExamples([
  { name: "a list of members", verdict: "holds", resources: [STAFF, membership(["ada"])] },
  { name: "a user who joins", verdict: "holds", resources: [STAFF, joins(["staff"])] },
  {
    name: "a user who joins, in a first preview",
    verdict: "holds",
    resources: [STAFF, { ...joins([unknownValue]), propertyDependencies: { groups: ["staff"] } }],
  },
  { name: "members that are made with it", verdict: "holds", resources: [STAFF, membership(unknownValue)] },
  { name: "nobody", verdict: "violated", resources: [STAFF], says: "no members" },
  {
    name: "members of another group",
    verdict: "violated",
    resources: [STAFF, membership(["ada"], "guests")],
    says: "no members",
  },
  { name: "an empty list", verdict: "violated", resources: [STAFF, membership([])], says: "names no user" },
  {
    name: "a group that is not known yet",
    verdict: "undecided",
    resources: [STAFF, membership(["ada"], unknownValue)],
  },
]);
