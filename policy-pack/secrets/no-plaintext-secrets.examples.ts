import { defineExamples, type ExampleResource, secret, unknownValue } from "../examples.ts";

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

const PASSWORD = "hunter2-hunter2";

/** The same password wherever a service takes settings. */
const PLACES: readonly ExampleResource[] = [
  {
    type: "aws:batch/jobDefinition:JobDefinition",
    name: "it",
    props: { containerProperties: JSON.stringify({ environment: [{ name: "DB_PASSWORD", value: PASSWORD }] }) },
  },
  {
    type: "aws:sagemaker/model:Model",
    name: "it",
    props: { primaryContainer: { environment: { DB_PASSWORD: PASSWORD } } },
  },
  {
    type: "aws:sagemaker/model:Model",
    name: "several",
    props: { containers: [{ image: "a" }, { environment: { DB_PASSWORD: PASSWORD } }] },
  },
  {
    type: "aws:apprunner/service:Service",
    name: "it",
    props: {
      sourceConfiguration: {
        imageRepository: { imageConfiguration: { runtimeEnvironmentVariables: { DB_PASSWORD: PASSWORD } } },
      },
    },
  },
  {
    type: "aws:apprunner/service:Service",
    name: "code",
    props: {
      sourceConfiguration: {
        codeRepository: {
          codeConfiguration: { codeConfigurationValues: { runtimeEnvironmentVariables: { DB_PASSWORD: PASSWORD } } },
        },
      },
    },
  },
  {
    type: "aws:elasticbeanstalk/environment:Environment",
    name: "it",
    props: {
      settings: [{ namespace: "aws:elasticbeanstalk:application:environment", name: "DB_PASSWORD", value: PASSWORD }],
    },
  },
  { type: "aws:glue/job:Job", name: "it", props: { defaultArguments: { "--DB_PASSWORD": PASSWORD } } },
  { type: "aws:amplify/app:App", name: "it", props: { environmentVariables: { DB_PASSWORD: PASSWORD } } },
  { type: "aws:amplify/branch:Branch", name: "it", props: { environmentVariables: { DB_PASSWORD: PASSWORD } } },
];

const many = (letters: string, length: number) => letters.repeat(Math.ceil(length / letters.length)).slice(0, length);

// Put together here, so that this file holds nothing that a scanner takes for a key.
const FORMS: readonly (readonly [kind: string, value: string])[] = [
  ["a GitLab token", `glpat-${many("aB3", 20)}`],
  ["a token of npm", `npm_${many("aB3", 36)}`],
  ["a token of PyPI", `pypi-AgEIcHlwaS5vcmc${many("aB3", 50)}`],
  ["a SendGrid key", `SG.${many("aB3", 22)}.${many("aB3", 43)}`],
  ["a Vault token", `hvs.${many("aB3", 24)}`],
  ["a Pulumi token", `pul-${many("ab3", 40)}`],
  ["a Docker Hub token", `dckr_pat_${many("aB3", 27)}`],
  ["a Databricks token", `dapi${many("ab3", 32)}`],
  ["an Anthropic key", `sk-ant-${many("aB3", 32)}`],
  ["a Shopify token", `shpat_${many("ab3", 32)}`],
  ["a Slack webhook", `https://hooks.slack.com/services/T${many("A1", 8)}/B${many("A1", 8)}/${many("aB3", 20)}`],
  ["an Azure storage key", `AccountKey=${many("aB3", 86)}==`],
];

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
  ...PLACES.map((resource) => ({
    name: `a password in the settings of ${resource.type}`,
    verdict: "violated" as const,
    resources: [resource],
    says: "DB_PASSWORD",
  })),
  ...FORMS.map(([kind, value]) => ({
    name: `known by its form: ${kind}`,
    verdict: "violated" as const,
    resources: [lambda({ CLIENT: value })],
    says: kind,
  })),
  {
    name: "a password as a tag",
    verdict: "violated",
    resources: [
      { type: "aws:ec2/instance:Instance", name: "web", props: { tags: { AdminPassword: "hunter2-hunter2" } } },
    ],
    says: "the tag AdminPassword",
  },
  {
    name: "tags that only speak of secrets",
    verdict: "holds",
    resources: [
      {
        type: "aws:secretsmanager/secret:Secret",
        name: "it",
        props: {
          tags: {
            Secret: "payments-team",
            Token: "bearer-token",
            "password-policy": "rotated-monthly",
            Password: "none",
          },
        },
      },
    ],
  },
]);
