import { defineExamples, secret, unknownValue } from "../examples.ts";

function lambda(variables: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:lambda/function:Function",
    name: "worker",
    props: { role: unknownValue, environment: { variables } },
  } as const;
}

function instance(userData: string) {
  return { type: "aws:ec2/instance:Instance", name: "web", props: { ami: "ami-1", userData } } as const;
}

function parameter(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:ssm/parameter:Parameter", name: "it", props } as const;
}

// AWS's own documentation uses this key pair as its example; it opens nothing.
const EXPORT = "#!/bin/sh\nexport AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\n";

export const examples = defineExamples([
  {
    name: "a reference in the environment",
    verdict: "holds",
    resources: [lambda({ DB_SECRET: "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf", LEVEL: "info" })],
  },
  {
    name: "a generated password in the property that takes it",
    verdict: "holds",
    resources: [
      { type: "aws:rds/cluster:Cluster", name: "ledger", props: { masterPassword: secret("correct horse battery") } },
    ],
  },
  {
    name: "user data without credentials",
    verdict: "holds",
    resources: [instance("#!/bin/sh\nyum install -y nginx\n")],
  },
  { name: "an access key in user data", verdict: "violated", resources: [instance(EXPORT)], says: "userData" },
  {
    name: "the same in base64",
    verdict: "violated",
    resources: [instance(Buffer.from(EXPORT).toString("base64"))],
    says: "an AWS access key",
  },
  {
    name: "a password in a function's environment",
    verdict: "violated",
    resources: [lambda({ DB_PASSWORD: "hunter2-hunter2" })],
    says: "DB_PASSWORD",
  },
  {
    name: "a secret of the program in a function's environment",
    verdict: "violated",
    resources: [lambda({ LICENCE: secret("4711-0815") })],
    says: "LICENCE",
  },
  {
    name: "a password in a URL",
    verdict: "violated",
    resources: [
      {
        type: "aws:ssm/parameter:Parameter",
        name: "dsn",
        props: { type: "String", value: "postgres://app:hunter2@db.internal/ledger" },
      },
    ],
    says: "a password in a URL",
  },
  {
    name: "a setting that is not known yet",
    verdict: "undecided",
    resources: [lambda({ DB_PASSWORD: unknownValue })],
  },
  {
    name: "a parameter that is kept in plain text, known by its name",
    verdict: "violated",
    resources: [parameter({ name: "/prod/db/password", type: "String", value: "correct horse battery" })],
    says: "plain setting password",
  },
  {
    name: "a parameter that is kept encrypted",
    verdict: "holds",
    resources: [parameter({ name: "/prod/db/password", type: "SecureString", value: secret("correct horse battery") })],
  },
  {
    name: "a parameter that says where the password is",
    verdict: "holds",
    resources: [
      parameter({
        name: "/prod/db/password-secret",
        type: "String",
        value: "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf",
      }),
    ],
  },
]);
