import { gzipSync } from "node:zlib";
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

const base64 = (text: string | Buffer) => Buffer.from(text).toString("base64");
const multipart = `Content-Type: multipart/mixed; boundary="//"\n\n--//\nContent-Transfer-Encoding: base64\n\n${base64(
  `#cloud-config\n# ${"a comment that is long ".repeat(6)}\npassword: ${PASSWORD}\n`,
).replace(/.{76}/g, "$&\n")}\n--//--\n`;

/** User data and settings in which a password is set, in the ways that people hide it. */
const HIDDEN: readonly (readonly [how: string, resource: ExampleResource])[] = [
  ["an export", instance(`#!/bin/sh\nexport DB_PASSWORD=${PASSWORD}\n`)],
  ["an export in single quotes", instance(`export DB_PSWD='$${PASSWORD}'`)],
  ["an export in quotes that are quoted themselves", instance(`ssh db "export DB_PASSWORD=\\"${PASSWORD}\\""`)],
  ["JSON that a shell writes", instance(`echo "{\\"password\\": \\"${PASSWORD}\\"}" > /etc/app.json`)],
  ["an option", instance(`mysql --password=${PASSWORD} -e 'select 1'`)],
  ["YAML", instance(`#cloud-config\nchpasswd: { expire: false }\npassword: ${PASSWORD}\n`)],
  ["a unit of systemd", instance(`[Service]\nEnvironment="DB_PASSWORD=${PASSWORD}"\n`)],
  ["PowerShell", instance(`$password = "${PASSWORD}"`)],
  ["gzip", instance(base64(gzipSync(`export DB_PASSWORD=${PASSWORD}`)))],
  ["base64 of base64", instance(base64(base64(`export DB_PASSWORD=${PASSWORD}`)))],
  ["gzip of base64", instance(base64(gzipSync(base64(EXPORT))))],
  ["base64 of UTF-16", instance(base64(Buffer.from(`$env:DB_PASSWORD = "${PASSWORD}"`, "utf16le")))],
  ["a line that decodes itself", instance(`echo ${base64(`export DB_PASSWORD=${PASSWORD}`)} | base64 -d | sh`)],
  ["a part of several", instance(multipart)],
  [
    "a script of a notebook",
    {
      type: "aws:sagemaker/notebookInstanceLifecycleConfiguration:NotebookInstanceLifecycleConfiguration",
      name: "it",
      props: { onStart: base64(`export DB_PASSWORD=${PASSWORD}`) },
    },
  ],
  ["JSON in a setting", lambda({ CONFIG: JSON.stringify({ db: { user: "app", password: PASSWORD } }) })],
  ["base64 in a setting", lambda({ CONFIG: base64(JSON.stringify([{ api_key: "q7Zk29-sXa81-bb" }])) })],
  ["a connection string", lambda({ DSN: `Server=db.internal;User Id=app;Password=${PASSWORD};` })],
  ["the options of a program", lambda({ JAVA_OPTS: `-Xmx1g -Ddb.password=${PASSWORD}` })],
];

/** What only speaks of credentials, or fetches them. */
const OPEN: readonly (readonly [how: string, resource: ExampleResource])[] = [
  ["a token that is fetched", instance('TOKEN=`curl -X PUT "http://169.254.169.254/latest/api/token"`')],
  ["a password that is fetched", instance("export DB_PASSWORD=$(aws ssm get-parameter --name /db/password)")],
  ["a variable in quotes that are quoted themselves", instance('ssh db "export DB_PASSWORD=\\"$DB_PASSWORD\\""')],
  ["a variable", instance('export DB_PASSWORD="${SECRET_FROM_ELSEWHERE}" && mysql --password="$DB_PASSWORD"')],
  [
    "an ARN",
    instance("aws secretsmanager get-secret-value arn:aws:secretsmanager:us-east-1:123456789012:secret:db-A1b2C3"),
  ],
  ["settings of sshd", instance("PasswordAuthentication=prohibited\npassword_encryption: scram-sha-256\n")],
  ["a hash", instance("password: $6$rounds=4096$saltsalt$hashhashhash")],
  ["a template", instance("password={{ db_password_of_vault }}\npassword=<your-password>\npassword=xxxxxxxxxx")],
  ["code", instance("password = settings.database_password\nsecret: get_secret('db')\n")],
  [
    "kinds of credentials",
    lambda({ CONFIG: '{"token":"bearer","secret":"prod/db/login","passwordFile":"/run/db-password"}' }),
  ],
  [
    "the alias of a key",
    lambda({ CONFIG: '{"encryptionKey":"alias/payments-2026"}', ENCRYPTION_KEY: "alias/payments" }),
  ],
  ["an archive that is damaged", instance(base64(gzipSync(`export DB_PASSWORD=${PASSWORD}`).subarray(0, 30)))],
  ["an archive of more than is looked at", instance(base64(gzipSync(Buffer.alloc(5_000_000, "a"))))],
];

export const examples = defineExamples([
  ...HIDDEN.map(([how, resource]) => ({
    name: `a credential in ${how}`,
    verdict: "violated" as const,
    resources: [resource],
  })),
  ...OPEN.map(([how, resource]) => ({
    name: `no credential: ${how}`,
    verdict: "holds" as const,
    resources: [resource],
  })),
  {
    name: "a password that is set in user data, told by its name",
    verdict: "violated",
    resources: [instance(`#!/bin/sh\nexport DB_PASSWORD=${PASSWORD}\n`)],
    says: "holds a credential (DB_PASSWORD)",
  },
  {
    name: "the same in user data that is a secret of the program",
    verdict: "violated",
    resources: [
      {
        type: "aws:ec2/launchTemplate:LaunchTemplate",
        name: "web",
        props: { userData: secret(base64(`export DB_PASSWORD=${PASSWORD}`)) },
      },
    ],
    says: "holds a credential (found",
  },
  {
    name: "a name without vowels",
    verdict: "violated",
    resources: [lambda({ DB_PSWD: PASSWORD })],
    says: "DB_PSWD",
  },
  {
    name: "what a secret of Secrets Manager is called",
    verdict: "holds",
    resources: [lambda({ DB_SECRET: "prod/billing/database", APP_SECRETS: "staging/app_keys2" })],
  },
  {
    name: "a key with a slash",
    verdict: "violated",
    resources: [lambda({ CLIENT_SECRET: "wJalrXUtnFEMI/K7MDENG/bPxRfiCY" })],
    says: "CLIENT_SECRET",
  },
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
    // The SDK marks the value of every parameter, of whatever type.
    name: "a plain parameter that holds no credential, with the mark that the SDK gives its value",
    verdict: "holds",
    resources: [parameter({ name: "/prod/region", type: "String", value: secret("eu-central-1") })],
  },
  {
    name: "a plain parameter that holds a password, with the mark that the SDK gives its value",
    verdict: "violated",
    resources: [parameter({ name: "/prod/db-password", type: "String", value: secret(PASSWORD) })],
    says: "db-password",
  },
  {
    name: "a secret of the program as the plain value of a parameter",
    verdict: "violated",
    resources: [parameter({ name: "/prod/licence", type: "String", insecureValue: secret("4711-0815") })],
    says: "licence",
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
        props: { tags: { Secret: "payments-team", Token: "bearer-token", Password: "none" } },
      },
    ],
  },
  {
    name: "a password under a name that is secret, too",
    verdict: "violated",
    resources: [parameter({ type: "String", name: secret("/prod/db-password"), value: PASSWORD })],
    says: "the plain setting of a secret name holds a credential",
  },
]);
