import { defineExamples, unknownValue, type ExampleResource } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

const bucket = (props: Props, type = "aws:s3/bucket:Bucket"): ExampleResource => ({ type, name: "files", props });

function list(props: Props, token = "bucketAcl:BucketAcl"): ExampleResource {
  return {
    type: `aws:s3/${token}`,
    name: "acl",
    props: { bucket: unknownValue, ...props },
    propertyDependencies: { bucket: ["files"] },
  };
}

const uri = (name: string) => `http://acs.amazonaws.com/groups/${name}`;

function grants(permission: string, group = "global/AllUsers"): Props {
  const owner = { permission: "FULL_CONTROL", grantee: { type: "CanonicalUser", id: "1" } };
  return { accessControlPolicy: { grants: [owner, { permission, grantee: { type: "Group", uri: uri(group) } }] } };
}

function inline(permission: string, group = "global/AllUsers"): Props {
  return { grants: [{ type: "Group", permissions: [permission], uri: uri(group) }] };
}

export const examples = defineExamples([
  { name: "no list", verdict: "holds", resources: [bucket({})] },
  { name: "a private list", verdict: "holds", resources: [bucket({}), list({ acl: "private" })] },
  {
    name: "a grant for the service that writes logs",
    verdict: "holds",
    resources: [bucket(inline("WRITE", "s3/LogDelivery"))],
  },
  { name: "everyone may write, which is asked elsewhere", verdict: "holds", resources: [bucket(inline("WRITE"))] },
  {
    name: "everyone who has an account, which is asked elsewhere",
    verdict: "holds",
    resources: [bucket({}), list(grants("READ", "global/AuthenticatedUsers"))],
  },
  {
    name: "public-read inline, by the other token",
    verdict: "violated",
    resources: [bucket({ acl: "public-read" }, "aws:s3/bucketV2:BucketV2")],
    says: "public-read",
  },
  {
    name: "public-read-write, which is asked elsewhere",
    verdict: "holds",
    resources: [bucket({ acl: "public-read-write" })],
  },
  { name: "public-read beside it", verdict: "violated", resources: [bucket({}), list({ acl: "public-read" })] },
  {
    name: "the other token beside it, whose bucket is elsewhere",
    verdict: "violated",
    resources: [
      {
        ...list({ bucket: "of-another-program", acl: "public-read" }, "bucketAclV2:BucketAclV2"),
        propertyDependencies: {},
      },
    ],
  },
  { name: "a grant inline", verdict: "violated", resources: [bucket(inline("READ"))], says: "grants[0]" },
  {
    name: "a grant of everything, which is asked elsewhere",
    verdict: "holds",
    resources: [bucket(inline("FULL_CONTROL"))],
  },
  {
    name: "a grant beside it",
    verdict: "violated",
    resources: [bucket({}), list(grants("READ"))],
    says: "accessControlPolicy.grants[1]",
  },
  {
    name: "a list that is not known yet",
    verdict: "undecided",
    resources: [bucket({}), list({ acl: unknownValue })],
  },
]);
