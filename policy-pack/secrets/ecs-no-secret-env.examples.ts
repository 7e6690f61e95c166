import { defineExamples, secret, unknownValue } from "../policy/examples.ts";

const SECRET = "arn:aws:secretsmanager:us-east-1:123456789012:secret:payments/db-AbCdEf:password::";
// Put together here, so that this file holds nothing that a scanner takes for a key.
const ACCESS_KEY = `AKIA${"ABCDEFGHIJKLMNOP"}`;

function task(container: Readonly<Record<string, unknown>>) {
  const containerDefinitions = JSON.stringify([{ name: "api", image: "api:1", ...container }]);
  return {
    type: "aws:ecs/taskDefinition:TaskDefinition",
    name: "api",
    props: { family: "api", containerDefinitions },
  } as const;
}

/** A daemon's containers are blocks, in which lists have plural names. */
function daemon(container: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition",
    name: "agent",
    props: { family: "agent", containerDefinitions: [{ name: "agent", image: "agent:1", ...container }] },
  } as const;
}

export const examples = defineExamples([
  {
    name: "a password in the environment of a daemon",
    verdict: "violated",
    resources: [daemon({ environments: [{ name: "DB_PASSWORD", value: "correct-horse-7" }] })],
    says: "DB_PASSWORD",
  },
  {
    name: "a password that a pipe sets, whose containers are blocks",
    verdict: "violated",
    resources: [
      {
        type: "aws:pipes/pipe:Pipe",
        name: "orders",
        props: {
          targetParameters: {
            ecsTaskParameters: {
              overrides: {
                containerOverrides: [
                  { name: "api", environments: [{ name: "DB_PASSWORD", value: "correct-horse-7" }] },
                ],
              },
            },
          },
        },
      },
    ],
    says: "environments[0].value",
  },
  {
    name: "a key in the command of a daemon",
    verdict: "violated",
    resources: [daemon({ commands: ["run", `--key=${ACCESS_KEY}`] })],
  },
  {
    name: "plain settings of a daemon",
    verdict: "holds",
    resources: [daemon({ environments: [{ name: "REGION", value: "us-east-1" }], commands: ["run"] })],
  },
  {
    name: "plain settings, and a password by reference",
    verdict: "holds",
    resources: [
      task({
        environment: [
          { name: "ENVIRONMENT", value: "production" },
          { name: "REGION", value: "us-east-1" },
          { name: "DB_SECRET_ARN", value: SECRET },
          { name: "APP_SECRET", value: "prod/billing/app" },
          { name: "TOKEN_CHECK", value: "on" },
        ],
        secrets: [{ name: "DB_PASSWORD", valueFrom: SECRET }],
        command: ["serve", "--port", "8080"],
      }),
    ],
  },
  {
    name: "a variable that says where the credential is",
    verdict: "holds",
    resources: [task({ environment: [{ name: "DB_PASSWORD_SOURCE_SECRET", value: SECRET }] })],
  },
  {
    name: "an event that starts no task",
    verdict: "not applicable",
    resources: [
      {
        type: "aws:cloudwatch/eventTarget:EventTarget",
        name: "notify",
        props: { rule: "nightly", arn: "arn:aws:sns:us-east-1:123456789012:alerts", input: "{}" },
      },
    ],
  },
  {
    name: "a password",
    verdict: "violated",
    resources: [task({ environment: [{ name: "DB_PASSWORD", value: "example-value" }] })],
    says: "DB_PASSWORD",
  },
  {
    name: "a password in a document that is a variable",
    verdict: "violated",
    resources: [task({ environment: [{ name: "CONFIG", value: '{"db":{"password":"hunter2-hunter2"}}' }] })],
    says: "holds a credential (password) in CONFIG",
  },
  {
    name: "the same in base64",
    verdict: "violated",
    resources: [
      task({
        environment: [{ name: "CONFIG", value: Buffer.from('{"password":"hunter2-hunter2"}').toString("base64") }],
      }),
    ],
  },
  {
    name: "a password in a command",
    verdict: "violated",
    resources: [task({ command: ["sh", "-c", "DB_PSWD=hunter2-hunter2 exec serve"] })],
    says: "DB_PSWD",
  },
  {
    name: "a document that says where the password is",
    verdict: "holds",
    resources: [task({ environment: [{ name: "CONFIG", value: JSON.stringify({ db: { password: SECRET } }) }] })],
  },
  {
    name: "a key under a harmless name",
    verdict: "violated",
    resources: [task({ environment: [{ name: "CLIENT", value: ACCESS_KEY }] })],
    says: "an AWS access key",
  },
  {
    name: "a password in an address",
    verdict: "violated",
    resources: [
      task({ environment: [{ name: "DATABASE_URL", value: "postgres://api:example-value@db.internal:5432/ledger" }] }),
    ],
    says: "a password in a URL",
  },
  {
    name: "a password in the word after its option",
    verdict: "violated",
    resources: [task({ command: ["serve", "--port", "8080", "--db-password", "hunter2-hunter2"] })],
    says: "a credential (db-password)",
  },
  {
    name: "options that say where the password is",
    verdict: "holds",
    resources: [
      task({ command: ["serve", "--db-password-file", "/run/db-1", "--token", "$TOKEN_1234567", "--password", "-"] }),
    ],
  },
  {
    name: "a key in the command",
    verdict: "violated",
    resources: [task({ command: ["serve", `--key=${ACCESS_KEY}`] })],
    says: "command[1]",
  },
  {
    name: "a password in a label of Docker",
    verdict: "violated",
    resources: [task({ dockerLabels: { "com.example.db-password": "hunter2-hunter2" } })],
    says: "holds a credential in the label com.example.db-password",
  },
  {
    name: "a label that sets a password",
    verdict: "violated",
    resources: [task({ dockerLabels: { "com.example.check": '{"url":"%%host%%","password":"hunter2-hunter2"}' } })],
    says: "a credential (password)",
  },
  {
    name: "labels that speak of passwords and tokens",
    verdict: "holds",
    resources: [
      task({
        dockerLabels: {
          "com.example.token": "bearer",
          "com.example.password": "required",
          "com.example.password-service/owner": "payments-team-7",
          "com.example.auth/secret": SECRET,
          "traefik.http.routers.api.rule": "Host(`api.example.com`)",
        },
      }),
    ],
  },
  {
    name: "the token of a log driver",
    verdict: "violated",
    resources: [
      task({ logConfiguration: { logDriver: "splunk", options: { "splunk-token": "00000000-example-value" } } }),
    ],
    says: "log driver",
  },
  {
    name: "a secret of the program",
    verdict: "violated",
    resources: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        name: "api",
        props: {
          family: "api",
          containerDefinitions: secret('[{"name":"api","environment":[{"name":"PIN","value":"example"}]}]'),
        },
      },
    ],
    says: "a secret of the program",
  },
  {
    name: "a password in the tasks of a schedule",
    verdict: "violated",
    resources: [
      {
        type: "aws:scheduler/schedule:Schedule",
        name: "nightly",
        props: {
          target: {
            ecsParameters: { taskDefinitionArn: unknownValue },
            input: JSON.stringify({
              containerOverrides: [{ name: "api", environment: [{ name: "API_KEY", value: "example-value" }] }],
            }),
          },
        },
      },
    ],
    says: "API_KEY",
  },
  {
    name: "a password in overrides that are secret, with their names",
    verdict: "violated",
    resources: [
      {
        type: "aws:scheduler/schedule:Schedule",
        name: "nightly",
        props: {
          target: {
            ecsParameters: { taskDefinitionArn: unknownValue },
            input: secret(
              JSON.stringify({ containerOverrides: [{ environment: [{ name: "API_KEY", value: "example-value" }] }] }),
            ),
          },
        },
      },
    ],
    says: "of a secret name",
  },
  {
    name: "containers that are not known yet",
    verdict: "undecided",
    resources: [{ ...task({}), props: { family: "api", containerDefinitions: unknownValue } }],
  },
]);
