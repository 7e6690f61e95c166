import { defineExamples, unknownValue } from "../policy/examples.ts";

function list(permission: string, group = "AllUsers") {
  const grantee = { type: "Group", uri: `http://acs.amazonaws.com/groups/global/${group}` };
  const props = { bucket: "files", accessControlPolicy: { grants: [{ permission, grantee }] } };
  return [{ type: "aws:s3/bucketAcl:BucketAcl", name: "acl", props }];
}

function inline(permission: string) {
  const grants = [{ type: "Group", permissions: [permission], uri: "http://acs.amazonaws.com/groups/global/AllUsers" }];
  return [{ type: "aws:s3/bucket:Bucket", name: "files", props: { grants } }];
}

export const examples = defineExamples([
  { name: "a grant to read objects, which is asked elsewhere", verdict: "holds", resources: list("READ") },
  {
    name: "those who have an account, which is asked elsewhere",
    verdict: "holds",
    resources: list("READ_ACP", "AuthenticatedUsers"),
  },
  { name: "everyone may read the list", verdict: "violated", resources: list("READ_ACP"), says: "READ_ACP" },
  { name: "everyone may change the list", verdict: "violated", resources: list("WRITE_ACP") },
  { name: "everyone may do everything", verdict: "violated", resources: list("FULL_CONTROL") },
  { name: "the inline form", verdict: "violated", resources: inline("READ_ACP") },
  { name: "a permission that is not known yet", verdict: "undecided", resources: list(unknownValue) },
]);
