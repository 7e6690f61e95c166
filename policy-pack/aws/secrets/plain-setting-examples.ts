import { type Example, type ExampleResource, secret, unknownValue } from "../../policy/examples.ts";

// Plain settings of the services that take some: examples of the policy on plain text.

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
  { type: "aws:cloudformation/stack:Stack", name: "it", props: { parameters: { DB_PASSWORD: PASSWORD } } },
  { type: "aws:cloudformation/stackSet:StackSet", name: "it", props: { parameters: { DB_PASSWORD: PASSWORD } } },
  {
    type: "aws:cloudformation/stackInstances:StackInstances",
    name: "it",
    props: { parameterOverrides: { DB_PASSWORD: PASSWORD } },
  },
  {
    type: "aws:cloudformation/stackSetInstance:StackSetInstance",
    name: "it",
    props: { parameterOverrides: { DB_PASSWORD: PASSWORD } },
  },
  content("aws:appconfig/hostedConfigurationVersion:HostedConfigurationVersion", {
    content: JSON.stringify({ db: { user: "app", DB_PASSWORD: PASSWORD } }),
  }),
  content("aws:s3/bucketObjectv2:BucketObjectv2", { key: "app/.env.production", content: `DB_PASSWORD=${PASSWORD}` }),
  content("aws:s3/bucketObject:BucketObject", {
    key: "app/settings.yaml",
    contentBase64: Buffer.from(`db:\n  DB_PASSWORD: ${PASSWORD}\n`).toString("base64"),
  }),
  content("aws:s3/bucketObjectv2:BucketObjectv2", {
    key: "app/CONFIG.JSON",
    content: JSON.stringify({ DB_PASSWORD: PASSWORD }),
  }),
  content("aws:s3/bucketObjectv2:BucketObjectv2", { key: "env", content: `DB_PASSWORD=${PASSWORD}` }),
  content("aws:s3/bucketObjectv2:BucketObjectv2", {
    key: "appsettings.Production.json",
    content: JSON.stringify({ DB_PASSWORD: PASSWORD }),
  }),
];

function content(type: string, props: ExampleResource["props"]): ExampleResource {
  return { type, name: "it", props };
}

function stack(templateBody: unknown, parameters: unknown): readonly ExampleResource[] {
  return [{ type: "aws:cloudformation/stack:Stack", name: "legacy", props: { templateBody, parameters } }];
}

const HIDING = `Parameters:
  Licence: { Type: String, NoEcho: true }
  AdminToken: { Type: "AWS::SSM::Parameter::Value<String>" }
Resources:
  Rule: { Type: "AWS::SNS::Topic", Properties: { DisplayName: !Sub "for-\${Licence}", TopicName: !GetAtt Other.Name } }
`;
const JSON_TEMPLATE = JSON.stringify({ Parameters: { Licence: { Type: "String", NoEcho: "true" }, Shown: {} } });

/** Parameters of templates, which CloudFormation hides where the template says so. */
const TEMPLATES: readonly Example[] = [
  {
    name: "a secret of the program that a template hides",
    verdict: "holds",
    resources: stack(HIDING, { Licence: secret("4711-0815") }),
  },
  {
    name: "the same in JSON",
    verdict: "holds",
    resources: stack(JSON_TEMPLATE, { Licence: secret("4711-0815") }),
  },
  {
    name: "a secret of the program that a template shows",
    verdict: "violated",
    resources: stack(JSON_TEMPLATE, { Shown: secret("4711-0815") }),
    says: "the plain setting Shown holds a secret of the program",
  },
  {
    name: "a secret of the program for a template that is not at hand",
    verdict: "undecided",
    resources: stack(undefined, { Licence: secret("4711-0815") }),
  },
  {
    name: "a secret of the program for a template that cannot be read",
    verdict: "undecided",
    resources: stack("Parameters: [", { Licence: secret("4711-0815") }),
  },
  {
    name: "a password in the code, which no template hides",
    verdict: "violated",
    resources: stack(HIDING.replace("Licence:", "Password:"), { Password: PASSWORD }),
    says: "the plain setting Password holds a credential",
  },
  {
    name: "a parameter that CloudFormation fetches from Parameter Store",
    verdict: "holds",
    resources: stack(HIDING, { AdminToken: "Prod-Admin-7f3k9" }),
  },
  {
    name: "the same without that type",
    verdict: "violated",
    resources: stack(HIDING.replace("AWS::SSM::Parameter::Value<String>", "String"), {
      AdminToken: "Prod-Admin-7f3k9",
    }),
  },
  {
    name: "a secret of the program that says where Parameter Store keeps the value",
    verdict: "holds",
    resources: stack(HIDING, { AdminToken: secret("Prod-Admin-7f3k9") }),
  },
  {
    name: "a password for a template that is not known yet, which may fetch it",
    verdict: "undecided",
    resources: stack(unknownValue, { AdminToken: "Prod-Admin-7f3k9" }),
  },
  {
    name: "a secret of the program for a template that is not known yet, which may hide it",
    verdict: "undecided",
    resources: stack(unknownValue, { Licence: secret("4711-0815") }),
  },
  { name: "parameters that are not known yet", verdict: "undecided", resources: stack(HIDING, unknownValue) },
];

/** Content that is no file of settings, or sets nothing. */
const HARMLESS: readonly (readonly [what: string, resource: ExampleResource])[] = [
  [
    "words of a website",
    content("aws:s3/bucketObjectv2:BucketObjectv2", {
      key: "site/main.js",
      content: 'const labels = { password: "Enter password 1" };',
    }),
  ],
  [
    "words of a website, by language",
    content("aws:s3/bucketObjectv2:BucketObjectv2", {
      key: "site/locales/config.json",
      content: '{"password":"Enter password 1"}',
    }),
  ],
  [
    "words of a website, in capitals",
    content("aws:s3/bucketObjectv2:BucketObjectv2", {
      key: "site/I18N/settings.yaml",
      content: "password: Enter-password-1",
    }),
  ],
  [
    "a copy of settings under another kind of name",
    content("aws:s3/bucketObjectv2:BucketObjectv2", {
      key: "site/config.json5",
      content: '{"password":"Enter password 1"}',
    }),
  ],
  [
    "another property than the content",
    content("aws:s3/bucketObjectv2:BucketObjectv2", { key: "app/.env", contentType: "password=Enter-it-1" }),
  ],
  [
    "data in JSON",
    content("aws:s3/bucketObjectv2:BucketObjectv2", { key: "data/users.json", content: '{"password":"Enter it 1"}' }),
  ],
  [
    "an object without a name yet",
    content("aws:s3/bucketObjectv2:BucketObjectv2", { key: unknownValue, content: "password=Enter-it-1" }),
  ],
  [
    "settings that say where the password is",
    content("aws:s3/bucketObjectv2:BucketObjectv2", {
      key: "app/.env",
      content: "DB_PASSWORD_FILE=/run/db-password\n",
    }),
  ],
  [
    "flags",
    content("aws:appconfig/hostedConfigurationVersion:HostedConfigurationVersion", {
      content: '{"flags":{"password-reset":{"enabled":true}}}',
    }),
  ],
];

/** A password in the settings of each service, and what stands there rightly. */
export const plainSettingExamples: readonly Example[] = [
  ...PLACES.map((resource): Example => ({
    name: `a password in the settings of ${resource.type} (${resource.name}${resource.props["key"] === undefined ? "" : `, ${String(resource.props["key"])}`})`,
    verdict: "violated",
    resources: [resource],
    says: "DB_PASSWORD",
  })),
  ...TEMPLATES,
  ...HARMLESS.map(([what, resource]): Example => ({
    name: `no credential: ${what}`,
    verdict: "holds",
    resources: [resource],
  })),
];
