import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

const WORKER = { AWS: "arn:aws:iam::123456789012:role/worker" };

function textOf(statement: Props): string {
  return JSON.stringify({ Statement: [{ Effect: "Allow", Principal: WORKER, Resource: "*", ...statement }] });
}
const queue = (statement: Props): ExampleResource => ({
  type: "aws:sqs/queuePolicy:QueuePolicy",
  name: "it",
  props: { queueUrl: "q", policy: textOf(statement) },
});

const bucketPolicy = (statement: Props): ExampleResource => ({
  type: "aws:s3/bucketPolicy:BucketPolicy",
  name: "it",
  props: { bucket: "b", policy: textOf(statement) },
});

/** Type and property of everything else that the policy looks at. */
const HOLDERS: readonly (readonly [type: string, property: string])[] = [
  ["aws:s3/bucket:Bucket", "policy"],
  ["aws:s3/bucketPolicy:BucketPolicy", "policy"],
  ["aws:sqs/queue:Queue", "policy"],
  ["aws:sns/topic:Topic", "policy"],
  ["aws:sns/topicPolicy:TopicPolicy", "policy"],
  ["aws:secretsmanager/secret:Secret", "policy"],
  ["aws:secretsmanager/secretPolicy:SecretPolicy", "policy"],
  ["aws:ecr/repositoryPolicy:RepositoryPolicy", "policy"],
  ["aws:ecr/registryPolicy:RegistryPolicy", "policy"],
  ["aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate", "repositoryPolicy"],
  ["aws:backup/vaultPolicy:VaultPolicy", "policy"],
  ["aws:cloudwatch/eventBusPolicy:EventBusPolicy", "policy"],
  ["aws:glacier/vault:Vault", "accessPolicy"],
];

export const examples = defineExamples([
  { name: "actions by name", verdict: "holds", resources: [queue({ Action: ["sqs:SendMessage", "sqs:Get*"] })] },
  { name: "a denial of everything", verdict: "holds", resources: [queue({ Effect: "Deny", Action: "*" })] },
  {
    name: "AWS's own statement for the owner",
    verdict: "holds",
    resources: [queue({ Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "SQS:*" })],
  },
  {
    name: "the same by the account's number",
    verdict: "holds",
    resources: [queue({ Principal: { AWS: "123456789012" }, Action: "SQS:*" })],
  },
  { name: "no policy", verdict: "not applicable", resources: [{ type: "aws:sqs/queue:Queue", name: "it", props: {} }] },
  { name: "everything", verdict: "violated", resources: [queue({ Action: "*" })], says: "allows all actions" },
  {
    name: "everything, for the owner",
    verdict: "violated",
    resources: [queue({ Principal: { AWS: "123456789012" }, Action: "*" })],
  },
  {
    name: "all of the service, for a role",
    verdict: "violated",
    resources: [queue({ Action: ["sqs:SendMessage", "sqs:*"] })],
  },
  {
    name: "all of S3, for a role",
    verdict: "violated",
    resources: [bucketPolicy({ Action: "s3:*" })],
  },
  { name: "reading a bucket", verdict: "holds", resources: [bucketPolicy({ Action: ["s3:GetObject*", "s3:List*"] })] },
  {
    name: "all of S3, for the owner",
    verdict: "holds",
    resources: [bucketPolicy({ Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "s3:*" })],
  },
  {
    name: "nothing without TLS",
    verdict: "holds",
    resources: [bucketPolicy({ Effect: "Deny", Principal: "*", Action: "s3:*" })],
  },
  {
    name: "all of the service, for a service",
    verdict: "violated",
    resources: [queue({ Principal: { Service: "s3.amazonaws.com" }, Action: "sqs:*" })],
  },
  {
    name: "all of the service, for nobody yet",
    verdict: "violated",
    resources: [queue({ Principal: undefined, Action: "sqs:*" })],
  },
  { name: "all but one", verdict: "violated", resources: [queue({ NotAction: "sqs:DeleteQueue" })], says: "NotAction" },
  ...HOLDERS.map(([type, property]) => ({
    name: `everything: ${type}`,
    verdict: "violated" as const,
    resources: [{ type, name: "it", props: { [property]: textOf({ Action: "*" }) } }],
  })),
  { name: "an action that is not known yet", verdict: "undecided", resources: [queue({ Action: unknownValue })] },
]);
