import { defineExamples, unknownValue } from "../policy/examples.ts";

function list(props: Readonly<Record<string, unknown>>) {
  return [{ type: "aws:s3/bucketAcl:BucketAcl", name: "acl", props: { bucket: "files", ...props } }];
}

function grant(permission: string, group: string) {
  const grantee = { type: "Group", uri: `http://acs.amazonaws.com/groups/global/${group}` };
  return { accessControlPolicy: { grants: [{ permission, grantee }] } };
}

export const examples = defineExamples([
  { name: "a private list", verdict: "holds", resources: list({ acl: "private" }) },
  { name: "everyone, which is asked elsewhere", verdict: "holds", resources: list(grant("READ", "AllUsers")) },
  {
    name: "authenticated-read",
    verdict: "violated",
    resources: list({ acl: "authenticated-read" }),
    says: "everyone who has an AWS account",
  },
  { name: "a grant to read", verdict: "violated", resources: list(grant("READ", "AuthenticatedUsers")) },
  { name: "a grant to read the list", verdict: "violated", resources: list(grant("READ_ACP", "AuthenticatedUsers")) },
  {
    name: "authenticated-read inline",
    verdict: "violated",
    resources: [{ type: "aws:s3/bucket:Bucket", name: "files", props: { acl: "authenticated-read" } }],
  },
  {
    name: "a group that is not known yet",
    verdict: "undecided",
    resources: list({
      accessControlPolicy: { grants: [{ permission: "READ", grantee: { type: "Group", uri: unknownValue } }] },
    }),
  },
]);
