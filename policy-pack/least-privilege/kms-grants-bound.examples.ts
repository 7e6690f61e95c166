import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

const APP = { AWS: "arn:aws:iam::111122223333:role/app" };

const textOf = (statement: Props) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: APP, Action: "kms:CreateGrant", Resource: "*", ...statement }],
  });
const key = (statement: Props): ExampleResource => ({
  type: "aws:kms/key:Key",
  name: "data",
  props: { policy: textOf(statement) },
});
const when = (operator: string, name: string, value: unknown) => key({ Condition: { [operator]: { [name]: value } } });

export const examples = defineExamples([
  { name: "for services of AWS", verdict: "holds", resources: [when("Bool", "kms:GrantIsForAWSResource", "true")] },
  { name: "through one service", verdict: "holds", resources: [when("StringLike", "kms:ViaService", "rds.*")] },
  {
    name: "of some operations",
    verdict: "holds",
    resources: [when("ForAllValues:StringEquals", "kms:GrantOperations", ["Encrypt"])],
  },
  {
    name: "for one grantee",
    verdict: "holds",
    resources: [when("StringEquals", "kms:GranteePrincipal", "arn:aws:iam::111122223333:role/worker")],
  },
  {
    name: "the owner",
    verdict: "holds",
    resources: [key({ Principal: { AWS: "arn:aws:iam::111122223333:root" }, Action: "kms:*" })],
  },
  { name: "use without grants", verdict: "holds", resources: [key({ Action: ["kms:Decrypt", "kms:Generate*"] })] },
  { name: "none at all", verdict: "holds", resources: [key({ Effect: "Deny" })] },
  { name: "no policy", verdict: "holds", resources: [{ type: "aws:kms/key:Key", name: "data", props: {} }] },
  {
    name: "everyone, of whom kms-key-policy-not-public speaks",
    verdict: "holds",
    resources: [key({ Principal: "*", Action: "kms:*" })],
  },
  {
    name: "a service, for what is its own",
    verdict: "holds",
    resources: [key({ Principal: { Service: "backup.amazonaws.com" } })],
  },
  {
    name: "a service and a role",
    verdict: "violated",
    resources: [key({ Principal: { Service: "backup.amazonaws.com", ...APP } })],
  },
  { name: "to anyone", verdict: "violated", resources: [key({})], says: "to anyone" },
  { name: "among others", verdict: "violated", resources: [key({ Action: ["kms:Decrypt", "kms:Create*"] })] },
  { name: "everything", verdict: "violated", resources: [key({ Action: "kms:*" })] },
  {
    name: "all but one",
    verdict: "violated",
    resources: [key({ Action: undefined, NotAction: "kms:ScheduleKeyDeletion" })],
    says: "NotAction",
  },
  {
    name: "in a policy of its own",
    verdict: "violated",
    resources: [{ type: "aws:kms/keyPolicy:KeyPolicy", name: "data", props: { keyId: "k", policy: textOf({}) } }],
  },
  {
    name: "for anything but services of AWS",
    verdict: "violated",
    resources: [when("Bool", "kms:GrantIsForAWSResource", "false")],
  },
  {
    name: "for services of AWS, if that is said",
    verdict: "violated",
    resources: [when("BoolIfExists", "kms:GrantIsForAWSResource", "true")],
  },
  {
    name: "where the word stands in a condition that compares texts",
    verdict: "violated",
    resources: [when("Null", "kms:GrantIsForAWSResource", "false")],
  },
  { name: "to whoever has a tag", verdict: "violated", resources: [when("StringEquals", "aws:PrincipalTag/a", "b")] },
  {
    name: "a policy that is not known yet",
    verdict: "undecided",
    resources: [{ type: "aws:kms/key:Key", name: "data", props: { policy: unknownValue } }],
  },
  { name: "a condition that is not known yet", verdict: "undecided", resources: [key({ Condition: unknownValue })] },
]);
