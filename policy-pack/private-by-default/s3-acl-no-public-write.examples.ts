import { defineExamples, unknownValue, type ExampleResource } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

const bucket = (props: Props): ExampleResource => ({ type: "aws:s3/bucket:Bucket", name: "files", props });

function list(props: Props): ExampleResource {
  return {
    type: "aws:s3/bucketAcl:BucketAcl",
    name: "acl",
    props: { bucket: unknownValue, ...props },
    propertyDependencies: { bucket: ["files"] },
  };
}

const uri = (name: string) => `http://acs.amazonaws.com/groups/${name}`;

function inline(permission: string, group = "global/AllUsers"): Props {
  return { grants: [{ type: "Group", permissions: ["READ_ACP", permission], uri: uri(group) }] };
}

export const examples = defineExamples([
  { name: "no list", verdict: "holds", resources: [bucket({})] },
  { name: "public-read, which is asked elsewhere", verdict: "holds", resources: [bucket({ acl: "public-read" })] },
  { name: "a grant to read", verdict: "holds", resources: [bucket(inline("READ"))] },
  {
    name: "a grant for the service that writes logs",
    verdict: "holds",
    resources: [bucket(inline("WRITE", "s3/LogDelivery"))],
  },
  {
    name: "public-read-write inline",
    verdict: "violated",
    resources: [bucket({ acl: "public-read-write" })],
    says: "everyone may write into the bucket",
  },
  {
    name: "public-read-write beside it",
    verdict: "violated",
    resources: [bucket({}), list({ acl: "public-read-write" })],
  },
  { name: "a grant to write", verdict: "violated", resources: [bucket(inline("WRITE"))] },
  { name: "a grant to write the list", verdict: "violated", resources: [bucket(inline("WRITE_ACP"))] },
  { name: "a grant of everything", verdict: "violated", resources: [bucket(inline("FULL_CONTROL"))] },
  { name: "a permission that is not known yet", verdict: "undecided", resources: [bucket(inline(unknownValue))] },
]);
