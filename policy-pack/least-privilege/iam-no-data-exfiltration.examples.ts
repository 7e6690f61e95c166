import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

function documentOf(...statements: readonly Props[]): string {
  const all = statements.map((s) => ({ Effect: "Allow", Resource: "*", ...s }));
  return JSON.stringify({ Version: "2012-10-17", Statement: all });
}

function rolePolicy(...statements: readonly Props[]): ExampleResource {
  return {
    type: "aws:iam/rolePolicy:RolePolicy",
    name: "it",
    props: { role: "worker", policy: documentOf(...statements) },
  };
}

/** Written out here, so that one that goes missing is seen. */
const LISTED = [
  "dynamodb:BatchGetItem",
  "dynamodb:ExportTableToPointInTime",
  "dynamodb:GetItem",
  "dynamodb:PartiQLSelect",
  "dynamodb:Query",
  "dynamodb:Scan",
  "ebs:GetSnapshotBlock",
  "kinesis:GetRecords",
  "rds:CopyDBClusterSnapshot",
  "rds:CopyDBSnapshot",
  "rds:CreateDBClusterSnapshot",
  "rds:CreateDBSnapshot",
  "rds:StartExportTask",
  "s3:GetObject",
  "s3:GetObjectVersion",
  "secretsmanager:BatchGetSecretValue",
  "secretsmanager:GetSecretValue",
  "sqs:ReceiveMessage",
  "ssm:GetParameter",
  "ssm:GetParameterHistory",
  "ssm:GetParameters",
  "ssm:GetParametersByPath",
];

export const examples = defineExamples([
  {
    name: "one bucket and one table",
    verdict: "holds",
    resources: [
      rolePolicy({
        Action: ["s3:GetObject", "dynamodb:Query"],
        Resource: ["arn:aws:s3:::files/*", "arn:aws:dynamodb:us-east-1:123456789012:table/orders"],
      }),
    ],
  },
  {
    name: "what is there, without what it holds",
    verdict: "holds",
    resources: [rolePolicy({ Action: ["s3:ListAllMyBuckets", "dynamodb:DescribeTable", "ssm:DescribeParameters"] })],
  },
  {
    name: "a resource that is not known yet",
    verdict: "undecided",
    resources: [rolePolicy({ Action: "s3:GetObject", Resource: unknownValue })],
  },
  ...LISTED.map((Action) => ({
    name: `on everything: ${Action}`,
    verdict: "violated" as const,
    resources: [rolePolicy({ Action })],
  })),
  { name: "a denial", verdict: "holds", resources: [rolePolicy({ Effect: "Deny", Action: "s3:Get*" })] },
  {
    name: "the same in a policy of one's own",
    verdict: "violated",
    resources: [{ type: "aws:iam/policy:Policy", name: "it", props: { policy: documentOf({ Action: "s3:Get*" }) } }],
  },
  {
    name: "the same in a policy of a user",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/userPolicy:UserPolicy",
        name: "it",
        props: { user: "u", policy: documentOf({ Action: "s3:Get*" }) },
      },
    ],
  },
  {
    name: "the same in a policy of a group",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/groupPolicy:GroupPolicy",
        name: "it",
        props: { group: "g", policy: documentOf({ Action: "s3:Get*" }) },
      },
    ],
  },
  {
    name: "the same in a permission set",
    verdict: "violated",
    resources: [
      {
        type: "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
        name: "it",
        props: { inlinePolicy: documentOf({ Action: "s3:Get*" }) },
      },
    ],
  },
  {
    name: "the same inside a role",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/role:Role",
        name: "it",
        props: {
          assumeRolePolicy: unknownValue,
          inlinePolicies: [{ name: "p", policy: documentOf({ Action: "s3:Get*" }) }],
        },
      },
    ],
    says: "inlinePolicies[0].policy",
  },
  {
    name: "a role without policies",
    verdict: "not applicable",
    resources: [{ type: "aws:iam/role:Role", name: "it", props: { assumeRolePolicy: unknownValue } }],
  },
  {
    name: "a document that is not known yet",
    verdict: "undecided",
    resources: [{ type: "aws:iam/rolePolicy:RolePolicy", name: "it", props: { role: "worker", policy: unknownValue } }],
  },
  ...["arn:aws:s3:::*", "arn:aws:s3:::*/*", "arn:aws:s3:::*/reports/*"].map((Resource) => ({
    name: `any bucket, as ${Resource}`,
    verdict: "violated" as const,
    resources: [rolePolicy({ Action: "s3:GetObject", Resource })],
  })),
  {
    name: "any table of the account",
    verdict: "violated",
    resources: [
      rolePolicy({ Action: "dynamodb:Query", Resource: "arn:aws:dynamodb:eu-central-1:111122223333:table/*" }),
    ],
  },
  {
    name: "a snapshot of a database that is named",
    verdict: "holds",
    resources: [
      rolePolicy({
        Action: "rds:CreateDBClusterSnapshot",
        Resource: [
          "arn:aws:rds:eu-central-1:111122223333:cluster:ledger",
          "arn:aws:rds:eu-central-1:111122223333:cluster-snapshot:*",
        ],
      }),
    ],
  },
  {
    name: "a table that is named, beside whatever log groups",
    verdict: "holds",
    resources: [
      rolePolicy({
        Action: ["dynamodb:Query", "logs:PutLogEvents"],
        Resource: [
          "arn:aws:dynamodb:eu-central-1:111122223333:table/orders",
          "arn:aws:logs:eu-central-1:111122223333:log-group:*",
        ],
      }),
    ],
  },
  {
    name: "a snapshot of any database",
    verdict: "violated",
    resources: [
      rolePolicy({
        Action: "rds:CreateDBSnapshot",
        Resource: ["arn:aws:rds:eu-central-1:111122223333:db:*", "arn:aws:rds:eu-central-1:111122223333:snapshot:*"],
      }),
    ],
  },
  {
    name: "tables and buckets whose names begin alike",
    verdict: "holds",
    resources: [
      rolePolicy({
        Action: ["dynamodb:Query", "s3:GetObject"],
        Resource: ["arn:aws:dynamodb:eu-central-1:111122223333:table/shop-*", "arn:aws:s3:::shop-*/*"],
      }),
    ],
  },
]);
