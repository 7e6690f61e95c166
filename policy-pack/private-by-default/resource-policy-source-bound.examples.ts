import { defineExamples, unknownValue } from "../policy/examples.ts";

type Json = Readonly<Record<string, unknown>>;

function statement(service: unknown, more: Json = {}): Json {
  return { Effect: "Allow", Principal: { Service: service }, Action: "s3:PutObject", Resource: "*", ...more };
}

function holder(type: string, path: string) {
  return (...statements: readonly Json[]) =>
    ({
      type,
      name: "it",
      props: { [path]: JSON.stringify({ Version: "2012-10-17", Statement: statements }) },
    }) as const;
}

const bucket = holder("aws:s3/bucketPolicy:BucketPolicy", "policy");
const key = holder("aws:kms/key:Key", "policy");
const keyPolicy = holder("aws:kms/keyPolicy:KeyPolicy", "policy");
const secret = holder("aws:secretsmanager/secretPolicy:SecretPolicy", "policy");
const repository = holder("aws:ecr/repositoryPolicy:RepositoryPolicy", "policy");

const ACCOUNT = { Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } } };
const TRAIL = "arn:aws:cloudtrail:us-east-1:111122223333:trail/main";
const CLOUDTRAIL = "cloudtrail.amazonaws.com";
const ENCRYPT = { Action: "kms:GenerateDataKey*" };

export const examples = defineExamples([
  {
    name: "a trail that is named",
    verdict: "holds",
    resources: [bucket(statement(CLOUDTRAIL, { Condition: { StringEquals: { "aws:SourceArn": TRAIL } } }))],
  },
  { name: "an account", verdict: "holds", resources: [bucket(statement("logging.s3.amazonaws.com", ACCOUNT))] },
  {
    name: "an organization",
    verdict: "holds",
    resources: [
      bucket(
        statement("delivery.logs.amazonaws.com", {
          Condition: { StringEquals: { "aws:SourceOrgID": "o-a1b2c3d4e5" } },
        }),
      ),
    ],
  },
  {
    name: "log groups, by the key's encryption context",
    verdict: "holds",
    resources: [
      key(
        statement("logs.eu-central-1.amazonaws.com", {
          ...ENCRYPT,
          Condition: {
            ArnLike: { "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:eu-central-1:111122223333:log-group:*" },
          },
        }),
      ),
    ],
  },
  {
    name: "to look the key up",
    verdict: "holds",
    resources: [keyPolicy(statement(CLOUDTRAIL, { Action: "kms:DescribeKey" }))],
  },
  {
    name: "a load balancer's logs, for which AWS documents no condition",
    verdict: "holds",
    resources: [bucket(statement("logdelivery.elasticloadbalancing.amazonaws.com"))],
  },
  {
    name: "no service",
    verdict: "holds",
    resources: [bucket(statement(CLOUDTRAIL, { Principal: { AWS: "arn:aws:iam::111122223333:role/app" } }))],
  },
  { name: "a refusal", verdict: "holds", resources: [bucket(statement(CLOUDTRAIL, { Effect: "Deny" }))] },
  {
    name: "any trail",
    verdict: "violated",
    resources: [bucket(statement(CLOUDTRAIL))],
    says: "aws:SourceAccount",
  },
  {
    name: "any distribution",
    verdict: "violated",
    resources: [bucket(statement("cloudfront.amazonaws.com", { Action: "s3:GetObject" }))],
  },
  {
    name: "one of several services",
    verdict: "violated",
    resources: [bucket(statement(["logdelivery.elasticloadbalancing.amazonaws.com", "config.amazonaws.com"]))],
  },
  {
    name: "any log group",
    verdict: "violated",
    resources: [key(statement("logs.us-east-1.amazonaws.com", ENCRYPT))],
    says: "encryption context",
  },
  {
    name: "a context that may be any",
    verdict: "violated",
    resources: [
      key(
        statement("logs.us-east-1.amazonaws.com", {
          ...ENCRYPT,
          Condition: { ArnLike: { "kms:EncryptionContext:aws:logs:arn": "*" } },
        }),
      ),
    ],
  },
  {
    name: "looking up and more",
    verdict: "violated",
    resources: [keyPolicy(statement(CLOUDTRAIL, { Action: ["kms:DescribeKey", "kms:Decrypt"] }))],
  },
  {
    name: "a secret for any database",
    verdict: "violated",
    resources: [secret(statement("rds.amazonaws.com", { Action: "secretsmanager:GetSecretValue" }))],
  },
  {
    name: "images for any build",
    verdict: "violated",
    resources: [repository(statement("codebuild.amazonaws.com", { Action: "ecr:BatchGetImage" }))],
  },
  {
    name: "images for functions of one account",
    verdict: "holds",
    resources: [
      repository(
        statement("lambda.amazonaws.com", {
          Action: "ecr:BatchGetImage",
          Condition: { StringLike: { "aws:SourceArn": "arn:aws:lambda:us-east-1:111122223333:function:*" } },
        }),
      ),
    ],
  },
  { name: "no policy", verdict: "not applicable", resources: [{ type: "aws:kms/key:Key", name: "it", props: {} }] },
  {
    name: "a source that is not known yet",
    verdict: "undecided",
    resources: [bucket(statement(CLOUDTRAIL, { Condition: { StringEquals: { "aws:SourceArn": unknownValue } } }))],
  },
  { name: "a service that is not known yet", verdict: "undecided", resources: [bucket(statement(unknownValue))] },
]);
