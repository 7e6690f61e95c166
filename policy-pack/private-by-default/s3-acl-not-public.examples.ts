import { defineExamples, type ExampleResource, unknownValue } from "../examples.ts";

const bucket = (props: Readonly<Record<string, unknown>>): ExampleResource => ({
  type: "aws:s3/bucket:Bucket",
  name: "files",
  props,
});
const list = (props: Readonly<Record<string, unknown>>): ExampleResource => ({
  type: "aws:s3/bucketAcl:BucketAcl",
  name: "acl",
  props: { bucket: "files", ...props },
});
const group = (name: string) => `http://acs.amazonaws.com/groups/${name}`;

export const examples = defineExamples([
  { name: "no list", verdict: "holds", resources: [bucket({})] },
  { name: "a private list", verdict: "holds", resources: [list({ acl: "private" })] },
  {
    name: "a grant for the service that writes logs",
    verdict: "holds",
    resources: [bucket({ grants: [{ type: "Group", permissions: ["WRITE"], uri: group("s3/LogDelivery") }] })],
  },
  {
    name: "all may read, by the other token",
    verdict: "violated",
    resources: [{ ...bucket({ acl: "public-read" }), type: "aws:s3/bucketV2:BucketV2" }],
    says: "public-read",
  },
  { name: "all may write", verdict: "violated", resources: [list({ acl: "public-read-write" })] },
  { name: "whoever has an account may read", verdict: "violated", resources: [list({ acl: "authenticated-read" })] },
  {
    name: "a grant for all",
    verdict: "violated",
    resources: [bucket({ grants: [{ type: "Group", permissions: ["READ"], uri: group("global/AllUsers") }] })],
    says: "remove the grant",
  },
  {
    name: "a grant for all who have an account, in a list of its own",
    verdict: "violated",
    resources: [
      list({
        accessControlPolicy: {
          grants: [
            { permission: "READ", grantee: { type: "CanonicalUser", id: "1" } },
            { permission: "READ", grantee: { type: "Group", uri: group("global/AuthenticatedUsers") } },
          ],
        },
      }),
    ],
    says: "grants[1]",
  },
  { name: "a list that is not known yet", verdict: "undecided", resources: [list({ acl: unknownValue })] },
]);
