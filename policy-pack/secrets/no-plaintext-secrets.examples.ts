import { defineExamples, secret, unknownValue } from "../policy/examples.ts";
import {
  EXPORT,
  hiddenCredentials,
  instance,
  lambda,
  noCredentials,
} from "../aws/secrets/hidden-credential-examples.ts";
import { plainSettingExamples } from "../aws/secrets/plain-setting-examples.ts";

function parameter(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:ssm/parameter:Parameter", name: "it", props } as const;
}

const PASSWORD = "hunter2-hunter2";

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
  ["a token in a URL", `https://${many("0a1f", 40)}@github.com/acme/shop.git`],
  ["a token in a URL", `https://${many("a2b7", 52)}@dev.azure.com/acme/shop`],
  ["a Slack webhook", `https://hooks.slack.com/services/T${many("A1", 8)}/B${many("A1", 8)}/${many("aB3", 20)}`],
  ["an Azure storage key", `AccountKey=${many("aB3", 86)}==`],
];

export const examples = defineExamples([
  ...hiddenCredentials,
  ...noCredentials,
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
        props: { userData: secret(Buffer.from(`export DB_PASSWORD=${PASSWORD}`).toString("base64")) },
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
    name: "the name of a user or an organization in a URL",
    verdict: "holds",
    resources: [
      lambda({ A: "https://octocat@github.com/acme/shop.git", B: "https://acme-and-sons@dev.azure.com/acme" }),
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
    says: "LICENCE holds a secret of the program, for all to read who may describe it",
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
  ...plainSettingExamples,
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
