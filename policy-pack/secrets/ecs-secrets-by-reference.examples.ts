import { defineExamples, unknownValue } from "../policy/examples.ts";

const SECRET = "arn:aws:secretsmanager:us-east-1:123456789012:secret:fintech/db-AbCdEf:password::";

function task(containers: unknown) {
  const containerDefinitions = typeof containers === "string" ? containers : JSON.stringify(containers);
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
    name: "a password of a daemon by reference",
    verdict: "holds",
    resources: [daemon({ secrets: [{ name: "DB_PASSWORD", valueFrom: SECRET }] })],
  },
  {
    name: "a password by reference",
    verdict: "holds",
    resources: [
      task([
        {
          name: "api",
          environment: [
            { name: "DB_HOST", value: "db.internal" },
            { name: "DB_SECRET_ARN", value: SECRET },
            { name: "DB_SECRET", value: SECRET },
            { name: "APP_SECRET", value: "prod/billing/app" },
            { name: "MAX_OUTPUT_TOKENS", value: "128000" },
            { name: "TOKEN_TTL_HOURS", value: "000012" },
            { name: "PWD", value: "srv-app" },
          ],
          secrets: [{ name: "DB_PASSWORD", valueFrom: SECRET }],
        },
      ]),
    ],
  },
  {
    name: "a parameter by name",
    verdict: "holds",
    resources: [task([{ name: "api", secrets: [{ name: "API_KEY", valueFrom: "/prod/api/key" }] }])],
  },
  {
    name: "words with slashes as a password",
    verdict: "violated",
    resources: [task([{ name: "api", environment: [{ name: "DB_PASSWORD", value: "correct/horse/battery" }] }])],
  },
  {
    name: "a password in the environment",
    verdict: "violated",
    resources: [task([{ name: "api", environment: [{ name: "DB_PASSWORD", value: "hunter2-hunter2" }] }])],
    says: "DB_PASSWORD",
  },
  {
    name: "a password under a short name",
    verdict: "violated",
    resources: [task([{ name: "api", environment: [{ name: "DB_PASS", value: "hunter2-hunter2" }] }])],
    says: "DB_PASS",
  },
  {
    name: "a key that signs, in camel case and not",
    verdict: "violated",
    resources: [
      task([
        {
          name: "api",
          environment: [
            { name: "JWT_SIGNING_KEY", value: "0123456789abcdef" },
            { name: "smtpPass", value: "hunter2-hunter2" },
          ],
        },
      ]),
    ],
    says: "smtpPass",
  },
  {
    name: "a secret entry that holds the value itself",
    verdict: "violated",
    resources: [task([{ name: "api", secrets: [{ name: "API_KEY", valueFrom: "s3cr3t value!" }] }])],
    says: "secrets[0].valueFrom",
  },
  {
    name: "definitions that do not parse, which another policy says",
    verdict: "not applicable",
    resources: [task("[{ name: api }]")],
  },
  { name: "definitions that are not known yet", verdict: "undecided", resources: [task(unknownValue)] },
]);
